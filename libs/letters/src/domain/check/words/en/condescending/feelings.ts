import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** The reader is told how to feel, or that it is not so bad. */
export const tellsHowToFeel: readonly Phrase[] = [
  // "don't be discouraged", "try not to take this personally", "please do not feel disheartened"
  {
    says: anyOf(
      /\b(?:do not|don't|not to|never|shouldn't|should not|no need to|mustn't|must not|no reason to|needn't|need not|no point in|instead of|rather than|stop) (?=\w)(?:be|being|feel|feeling|get|getting|let|letting|take|taking|lose|losing|see|seeing|worry|worrying|beat|beating|come over) [^.;]{0,30}(?=\w)(?:discourag\w+|disheartened|downhearted|down-hearted|sad|bad|upset|disappoint\w+|down|personally|offended|hope|heart|deter\w*|failure|about it|yourself|hard on|despondent|put (?:you )?off|despair|setback|ashamed|embarrassed|dejected|too much|rejection|crushed|sour|bitter|angry|defeated|sulky|stop you|spoil|get to you|glum|gloomy|blue|cross|sorry for)(?!\w)/u,
      /\b(?:do not|don't|not to|never|no need to|please not|no|instead of|stop|enough|less|without|wouldn't|won't have any|any) (?=\w)(?:despair(?:ing)?|giv(?:e|ing) up|dwell(?:ing)?|mop(?:e|ing)|panic(?:king)?|overthink(?:ing)?|fret(?:ting)?|sulk(?:ing)?|cry(?:ing)?|tears|whin(?:e|ing)|brood(?:ing)?|lose (?:heart|hope|faith)|wallow(?:ing)?|agoni[sz](?:e|ing)|self-pity)(?!\w)/u,
      /\b(?:hope|trust|sure)(?: that)? you(?:'re| are|'ll| will)? (?:are )?(?:not|n't) (?:be )?(?:too |overly |very )?(?:downhearted|disheartened|discouraged|disappointed|upset|sad|crushed|offended|angry|one of those)(?!\w)/u,
    ),
    unless:
      /\b(?:i|we)(?: \w+)? (?:do not|don't|never|try not to|won't) (?!want|have any)|\bif you don't\b|\bgive up (?:the|your)(?!\w)/u,
  },
  // "be kind to yourself", "allow yourself to fail", "dry your tears", "have a good cry", "sleep on it"
  {
    says: anyOf(
      /\b(?:be|go|been) (?:\w+ )?(?:kind|gentle|easy|good|patient|honest|fair|hard|tough|harsh|proud) (?:to|on|with|of) yourself\b|\b(?:allow|forgive|pat|dust|pick|congratulate|treat|pamper|indulge|remind|tell|ask|pinch|kick|believe in|be true to|trust|love|invest in|look after|be proud of|give) yourself (?!a (?:lift|key|number))/u,
      /\bhave (?:yourself )?a (?:\w+ )?(?:cry|bath|cuppa|cup of tea|ice cream|lie-down|think about|moan|sob|wallow|good night's sleep)(?!\w)|\byou(?:'ve| have)? slept on it\b/u,
      /\b(?:chin|head|spirits|pecker) (?:up|high)(?!\w)|\bcheer up\b|\bhang in there\b|\bkeep (?:smiling|going|the faith|your spirits|your head|your chin|dreaming|believing|reaching|fighting|trying|at it|practi[sc]ing|working (?:on yourself|hard)|learning|hoping)(?!\w)|\bsmile\b[^.;]{0,15}\bmore\b/u,
    ),
    unless: /\bif you (?:ask|would like to)(?!\w)|\bwe (?:asked|ask) ourselves\b/u,
  },
  // "you'll get over it", "one day you'll thank us", "you will be a better candidate for it", "you'll be fine"
  {
    says: anyOf(
      /\byou(?:'ll| will| shall| may| might| are going to|'re going to) (?:(?:\w+ly|soon|one day|some day|even|yet|then|all|in time|no doubt) ){0,4}(?=\w)(?:get over|survive|recover|be (?:fine|ok|okay|all right|right as rain|relieved|laughing|thankful|over it|stronger|wiser|better (?:for|off)|a (?:better|stronger|wiser)|the (?:better|stronger))|bounce back|thank (?:us|me)|look back|laugh|find your feet|find your way(?=[,.!])|get the hang|get used|feel better|live\b|come to (?:see|understand|appreciate|realise|realize|agree)|learn(?:(?=[,.!])| (?:from|that|to (?!drive|use)))|grow|understand (?:one|some|when|once|better|that|why)|find it less|see (?:that|we|what (?:we|i) mean|it (?:was|is)|the sense|why (?:we|i))|realise|realize|thank yourself|be grateful|be glad (?!to know))(?!\w)/u,
      /\b(?:one|some) day,? (?:\w+ ){0,8}?you(?:'ll| will) (?!\w* ?(?:hear|receive|get|be (?:running|working|leading|on my|one of|a )|work|join|return|come|sing|play|stand|lead|own))/u,
      /\b(?:sure|certain|confident|no doubt|know|convinced|positive)(?: that)?,? (?:[^.;]{0,45} )?you(?:'ll| will| would) (?:\w+ )?(?:agree|see (?!the (?:advert|address))|understand|thank|come to|realise|realize|look back|feel (?:differently|better)|be (?:relieved|fine|grateful|back on your feet)|bounce|recover|get over|appreciate (?!that the competition))(?!\w)/u,
    ),
    unless:
      /\bif you\b[^.;]{0,30}\byou(?:'ll| will) (?:see|find)(?!\w)|\b(?:enclosed|attached|website|page|parcel|map)(?!\w)|\byou(?:'ll| will) see (?:the|a|it soon)(?!\w)/u,
  },
  // "we know how you feel", "you must be feeling low", "we know how much this meant to you", "may have felt intimidating"
  {
    says: anyOf(
      /\bi know (?:that |this )?(?:will |may |must )?(?:stings?|smarts?|hurts?)(?!\w)/u,
      /\b(?:i|we) (?:know|expect|imagine|suspect|bet|dare say|can see|am sure|are sure)(?: that)? (?:you(?:'ll| will|'re going to| must|'d| would| may)|it will make you) (?:\w+ )?(?:want to|feel like|be (?:tempted|inclined) to|be) (?:\w+ )?(?:cry|crying|weep|sulk|sulking|scream|shout|give up|tears|in tears|kick\w*|throw\w*|hide|curl)(?!\w)/u,
    ),
    unless:
      /\bif you(?:'re| are)?\b|\bhowever you\b|\bfeel (?:free|able|welcome|at home)(?!\w)|\bsnow\b|\bat home among\b/u,
  },
  // "it is only a job", "in the grand scheme of things", "a small setback", "no shame in starting at the bottom"
  {
    says: anyOf(
      /\b(?:only|just|merely|but) (?:a|one|an) (?:job|setback|no\b|bump|hurdle|blip|rejection|letter|role|chapter|step|stumble|interview|knock|detour|opportunity (?:to|for you))(?!\w)|\b(?:small|little|minor|tiny|mere|slight|temporary|momentary) (?:setback|bump|hurdle|blip|disappointment|stumble|knock|detour|hiccup|no from|rejection)(?!\w)/u,
      /\b(?:isn't|not|is not|wasn't|hardly|no|make a|makes a) (?:exactly )?(?:the )?(?:end of the world|tragedy|disaster|catastrophe|worst thing|big deal)(?!\w)|\b(?:be|being) (?:a )?grown-?ups?(?!\w)|\bno (?:shame|disgrace) (?:in|to|at)(?!\w)|\bnobody (?:here )?(?:laughed|died|wins every)(?!\w)\b/u,
      /\b(?:cry|cries|sulk) (?:for a|over (?:one|a))(?!\w)|\bthere (?:are|is|will be) (?:plenty|lots|loads|dozens|hundreds|always|many) (?:more |of )?(?:other |easier |\w+ )?(?:fish|hospitals|schools|jobs|companies|firms|employers|opportunities|places|shops|call centres|kitchens|restaurants|hotels|offices|doors)(?!\w)/u,
      /\bfor the best\b(?=[,.!;]|$| in | and )|\bas a kindness\b|\b(?:doing|done|do|did|does|do) you a (?:\w+ )?(?:favou?r|kindness|service)(?!\w)/u,
    ),
    unless: /\bwe are (?:hiring|looking)(?!\w)|\b(?:bear|read|comment) (?:in mind|this)(?!\w)/u,
  },
];
