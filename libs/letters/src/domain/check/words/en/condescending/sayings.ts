import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** Consoling sayings, and the lesson that the reader is to draw. */
export const consolingSayings: readonly Phrase[] = [
  // "better luck next time", "every no brings you closer to a yes", "one door closes", "rejection builds character"
  {
    says: anyOf(
      /\bbetter luck\b|\b(?:a|one) (?:\w+ )?(?:word|piece|bit) of advice\b|\blet (?:this|that|it) be (?:a|your|the) (?:\w+ )?(?:lesson|warning|reminder|spur)\b|\bno (?:such thing as )?(?:failures?|mistakes|losers?)\b[^.;]{0,6} (?:only|just|but) (?:lessons?|feedback|winners?|learning)\b|\bdo (?:us|me|yourself|yourselves) (?:all )?(?:a|the) (?:courtesy|favou?r|kindness|service) (?:of|and)\b|\btake a (?:\w+ )?deep breath\b|\beverything happens for a reason\b|\bplenty (?:more|of other) fish\b|\brome was(?:n't| not)(?!\w)|\bpractice makes perfect\b|\bthick(?:er)? skin\b|\bsilver lining\b|\blife goes on\b|\bsuch is life\b|\blive and learn\b|\bman up\b|\btoughen\b|\bmove on\b/u,
      /\bevery (?:no|rejection|failure|setback|refusal|cloud|knock)(?!\w)|\bwhen (?:one|a) door (?:closes|shuts)(?!\w)|\banother (?:one )?(?:door )?opens\b|\b(?:rejection|failure|disappointment|defeat|setbacks?|adversity|losing|a no)(?: like (?:this|these)| of this kind)?,? (?:as they say,? |after all,? )?(?:is|are|can be|builds?|makes?|teach(?:es)?|only|breeds?|shapes?) (?:sent to (?:try|test|teach)|merely|only|just|a (?:gift|teacher|friend|spur|stepping|part|chance)|redirection|fuel|feedback|the (?:mother|best|first|only|price|seed)|character|us|you|never|part|always|simply|how|what)/u,
      /\b(?:trust|enjoy|love|learn to love|believe in|embrace) the (?:journey|process|universe|timing)(?!\w)|\bthe rest will follow\b|\bstay (?:hungry|foolish|positive|strong|humble|the course|curious|true to)(?!\w)/u,
      /\boff you (?:pop|go|trot)(?!\w)|\b(?:career|life|success|learning|job hunting|the job hunt) is (?:a|an|not a|all about|like|what) (?!second|full|part|book by)|\bcloser to (?:a|your|the right) (?:yes|dream)(?!\w)|\bpatience is\b/u,
    ),
    unless:
      /\b(?:to move on to another|move on to (?:the|another|other))(?!\w)|\b(?:the|fire|our) ladder (?:lorry|truck|company)(?!\w)/u,
  },
  // "treat it as free practice", "take this as a lesson", "let this be a spur to you", "chalk it up to experience"
  {
    says: anyOf(
      /\b(?:treat|see|view|take|regard|consider|think of|look (?:at|on|upon)|use|embrace|count|call|accept) (?=\w)(?:this|it|that|today|the (?:experience|result|day|setback|outcome|decision)|a no|rejection|every no|today's news|this (?:moment|letter|result|experience|rejection|setback|news|no)) (?:(?:as|like|to be) )?(?=\w)(?:(?:an?|the|some|your|part of) )?(?:[\w-]+ ){0,4}?(?=\w)(?:lesson|push|chance|opportunity(?! to (?:wish|thank|say|express|tell|convey|congratulate|acknowledge|let you))|kindness|step|learning|motivation|sign|nudge|favou?r|wake|blessing|compliment|gift|feedback|experience|practice|fuel|spur|stepping|redirection|beginning|challenge|invitation to (?:grow|learn|reflect|improve)|success|victory|badge|springboard|rite|rehearsal|adventure|detour|privilege|honou?r|good news|food for|launchpad|reminder|to (?:ask|reflect|learn|grow|think|improve|become|fuel|work on|take stock))(?!\w)/u,
      /\b(?:learning|growth) (?:experience|opportunity|moment)(?!\w)|\b(?:you(?:'ll| will| can| may| might| have|'ve)?|and|to|hope|must) (?:\w+ )?learn(?:ed|t)? (?:a lot |something |much )?from (?:this|it|the experience|your (?:mistakes|failure)|them|the others)(?!\w)(?! round)/u,
      /\b(?:hope|trust|wish|our hope is|hoping)(?: that)? (?:you(?:'ll| will| can| have)?|the (?:experience|day|morning|visit|afternoon|interview)(?: has| have)?|this(?: has| will)?|it(?: has| will)?) (?:\w+ )?(?:walk(?:ed)? away|come away|go away|take (?:this|it|something|away|the)|taken (?:something|away)|learn|learn(?:ed|t)|reflect|gr[eo]w|use this|draw|given? you|gave you|unwrap|mature|help(?:ed|s)? you (?:to )?(?:see|understand|grow|realise|realize|learn)|opened your eyes|taught you)(?!\w)/u,
    ),
    unless:
      /\b(?:i|we)(?:'ve| have)? (?:\w+ )?(?:learn(?:ed|t)|drew|took)\b|\b(?:taught|teach) (?:us|me)\b|\b(?:our|my|me|us)\b[^.;]{0,25}\blesson\w*|\bsee (?:it|this) (?:as|on) (?:the|our) (?:website|page)(?!\w)|\b(?:use|call) (?:this|it) (?:to|the) (?:number|reach|book|log|see)(?!\w)/u,
  },
];
