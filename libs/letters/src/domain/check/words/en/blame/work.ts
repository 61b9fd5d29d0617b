import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocent as unless, innocentOrOurs } from './innocent.js';
import { degree, falters, poor, seems, virtues, work } from './words.js';

// What is the reader's, and no thing or fact beside the work: "your answers", "your grasp of the Children Act"
const your = String.raw`(?<!\bwith )\byour (?!names?\b|surname|forms?\b|data|address|email address|claim|train|bus|flight|tickets?|application (?!was (?:careless|sloppy|messy|incomplete|rushed|full of|poor|weak|thin|vague|riddled)\b)|candidacy|candidature|turn|fault|seat|file|visit|disappointment|concerns?|missing|head[- ]?(?:covering|dress|scarf|wear)|error (?:plots?|bars?|analysis|handling|messages?|budget|rates?|logs?)|parcel|receipt|expenses|invitation|sons?|daughters?|mother|father|partner|husband|wife|age|accent|position |score|marks|gap|lapel|hands|estate|invoice|bank|details|contract|payment|refund|badge|keys?\b|laptop|phone|number\b|umbrella|coat|scarf|hat\b|link|e?mail\b|message\b|reply|room|hotel|journey|trip|home|village|town|neighbours?|employer|boss|dog|car\b|van\b|notice|availability|hours|dates|days|schedule|course|term)`;
// Words between the subject and its verb, none of which is another subject: "on medication errors", "you gave about safeguarding"
const upTo = (count: number): string =>
  String.raw`(?:(?!(?:we|i|their|because|not|never|when|while|who|if|after|before|since|until|whose|and you|(?<!\b(?:to|with|of|about|for|on|in|by|from) )(?:our|my)) )[\w'"-]+ ){0,${count}}?(?=\w)`;
// "did not", "does not"
const not = String.raw`(?=\w)(?:(?:do|does|did|could|would|ca|wo|has|have|had|was|were|is|are)n't|(?:do|does|did|could|would|has|have|had|was|were|is|are) (?:\w+ly )?not|cannot|barely|hardly|scarcely|never)`;
const yourWork = String.raw`${your}[\w'"-]+ ${upTo(6)}`;

// Work of the reader's that is not called so, and its verb is next: "the research proposal on bees", "some answers"
const theirWork = String.raw`(?:\b(?:the|that|this|these|those|both|some|several|certain|many|most)|^) ?(?:[\w'-]+ ){0,4}?${work} ${upTo(6)}`;
// Example: "the garden you designed", "certain remarks you made about the porter", "everything you said"
const whatYouMade = String.raw`(?:\b(?:the|that|those|certain|some) (?!(?:file|form|day|afternoon|morning|evening|time|address|date|article|link|attachment|page|number|phone|details|ticket|receipt|invoice|claim|account|train|bus|umbrella|person|people|job|post|role)s? )(?:[\w-]+ ){1,4}?|\bthe (?:way|manner in which|tone in which|speed (?:with|at) which|pace at which|ease with which) |\b(?:what|everything|much of what|half of what|little) (?:little )?)(?:that |which )?you (?:\w+ly )?(?=\w)(?:gave|wrote|sent|submitted|showed|made|built|designed|drew|cooked|baked|handed|turned|presented|proposed|suggested|told|used|played|sang|read|chose|set|quoted|described|claimed|delivered|produced|handled|performed|served|cut|sewed|welded|planted|prepared|said|call|called|named|spoke|talked|addressed|treated|dealt|held|worked|moved|drove|answered|reacted|responded|behaved|dressed) ${upTo(6)}`;

// All of them, and "yours"
const anyWork = String.raw`(?:${yourWork}|${theirWork}|${whatYouMade}|\byours )`;
// How an opinion begins: "the committee found the research proposal", "one of us thought that your talk was"
const found = String.raw`\b(?:found|thought|considered|judged|deemed|rated|called|felt|described) (?:that )?(?:your|the) (?!accent)(?:[\w-]+ ){1,4}?(?:(?:was|were|is|are) )?`;

/** What the reader made, said or can do is bad. */
export const workAtFault: readonly Phrase[] = [
  // "your answers were weak", "the portfolio felt thin", "what you call strategy looked like guesswork", "we found the proposal derivative"
  {
    says: anyOf(
      new RegExp(String.raw`(?:${anyWork}${seems} |${found})${degree}${poor}`, 'u'),
      new RegExp(String.raw`${anyWork}${falters}`, 'u'), // "your essay rambles", "the answers you gave would worry any head teacher"
    ),
    unless: innocentOrOurs,
    observed: true,
  },
  // "your answers didn't convince us", "your CV does not add up", "your test wasn't up to standard", "your maths is not where it should be"
  {
    says: anyOf(
      new RegExp(
        String.raw`${yourWork}${not} (?:(?:really|quite|always|yet|fully|even|once|seem to|appear to|manage to) ){0,4}(?=\w)(?:convince|persuade|impress|inspire|show|demonstrate|display|explain|answer|address|mention|tell|say|give|offer|provide|go|get|come|meet|reach|add up|hang together|hold|survive|compile|run|match|reflect|bear|stretch|cover|touch|fit|help|contain|include|amount|ring true|flow|land|count as|translate|suggest|square|cohere|feel|wash|work|look|make|live up|stand|engage|keep|follow|do|have|let)\b(?! (?:to waste|unnoticed|out sufficiently from))`,
        'u',
      ),
      new RegExp(
        String.raw`${yourWork}(?:(?:is|are|was|were|has been|have been) (?:\w+ly |just |quite |yet )?not|(?:is|are|was|were)n't) (?:\w+ ){0,4}(?=\w)(?:enough|sufficient\w*|strong|good|adequate|up to|convinc\w+|impress\w*|deep|detailed|at the (?:level|standard)|of (?:the|a) (?:standard|quality|level)|clear|polished|relevant|where|what|ready|finished|complete|tested|structured|thought|in line|original|accurate|correct|consistent|credible|believable|realistic|tidy|clean|safe|professional|appropriate|acceptable|memorable|learned|legible|readable|engaging|persuasive|thorough|careful|solid|sound|recent)(?!\w)`,
        'u',
      ),
    ),
    unless,
    observed: true,
  },
  // "the monologue had not been learned", "some of the dates you gave cannot be reconciled", "pages four to six of yours are blank"
  {
    says: anyOf(
      new RegExp(
        String.raw`(?:${theirWork}|${whatYouMade})${not} (?:\w+ly )?(?:be (?!opened|printed|used|returned)|been )?(?=\w)(?:learn(?:ed|t)|finish(?:ed)?|complete(?:d)?|check(?:ed)?|test(?:ed)?|read|add up|hang|hold|match|survive|convince|rehearsed|prepared|thought|proofread|cleaned|compile|answer|what|up to|good enough|where|reconciled|verified|true|right|reached|gone unnoticed)(?!\w)`,
        'u',
      ),
    ),
    unless: innocentOrOurs,
    observed: true,
  },
  // "your score rules you out", "three of your sentences", "eleven faults", "your speed is 28 words a minute"
  {
    says: anyOf(
      /\byour (?:score|mark|marks|result|rate|speed|time|pace|average|grade)s? (?:[\w'-]+ ){0,6}?(?:rules? you out|ruled you out|(?:was|is|were|fell|falls|lies|came|comes) (?:\w+ )?(?:below|under|short of (?:the (?:standard|level|target|speed)|what|our)|beneath|too \w+|only|behind)|weighed against)(?!\w)/u,
      /(?<!\byou (?:(?:had|have|also|even|soon) )?)\b(?:contain(?:ed|s)?|(?:was|were|is|are) (?:full of|riddled with|littered with|peppered with)|marked|counted|recorded|noted|(?<!\b(?:we|and|i|made us) )found|(?<!\bour [^.;]{0,60})\bfound) (?:you (?:down )?(?:for )?)?(?:(?!no )[\w-]+ ){0,3}(?:errors?|mistakes|faults|typos|blunders|inaccurac\w+|holes|contradictions|inconsistenc\w+|omissions|failings|formula errors)(?!\w)/u,
    ),
    unless: innocentOrOurs,
    observed: true,
  },
  // "the depth we look for was absent", "insufficient knowledge of VAT", "the lack of any publications", "little in your answers"
  {
    says: anyOf(
      new RegExp(
        String.raw`\b(?:was|were|is|are|seemed|felt) (?:\w+ ){0,2}?(?:missing|absent|lacking|thin on the ground|nowhere to be|in short supply|in doubt|hard to (?:find|see|detect|discern))\b(?<=\b${virtues}[^.;]{0,70})`,
        'u',
      ),
      new RegExp(
        String.raw`\b(?:lack|absence|want|dearth|shortage|paucity) of (?!interest|research)(?:(?:any|real|clear|relevant|sufficient|recent|professional|basic|practical|concrete|genuine|\w+ing|\w+al|\w+ic) ){0,2}${virtues}`,
        'u',
      ),
      new RegExp(
        String.raw`\b(?:insufficient|not enough|too little|inadequate|unsatisfactory|poor|weak|sloppy|patchy|unconvincing|disappointing|careless|modest results|low marks?|weak marks?) (?:[\w-]+ ){0,4}?(?:${virtues}|${work}|references|evaluations|scores?|marks|results|grades|track record)(?!\w)`,
        'u',
      ),
      /^(?:lacking|lack of|insufficient|modest|poor|weak|inadequate|low) (?!space|fund|staff|budget|coffee|numbers)\w+[^.;]{0,60}\b(?:your|you|against|rejected|means|meant|reject)(?!\w)/u,
      /\b(?:gaps?|holes?|weakness(?:es)?|mistakes?|errors?|problems?|issues?|flaws?|shortcomings|deficienc\w+|inaccurac\w+) (?:in|with) your (?!area|favour|travel|expenses|contract|invitation|link|file\b|data|account|address)/u,
    ),
    unless: innocentOrOurs,
    observed: true,
  },
];
