import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';
import { innocentOrOurs, innocent as unless } from './innocent.js';
import { oneOf, work } from './words.js';

// Words that judge and show nothing. Example: "sloppy", "a mess", "not good enough"
const harsh = oneOf(
  'sloppy|careless|slapdash|shoddy|slipshod|amateurish|mediocre|pathetic|embarrassing|laughable|lamentable|woeful|hopeless|atrocious|awful|terrible|dreadful|appalling|abysmal|dire|horrible|useless|worthless|disappointing|underwhelming|unimpressive|unacceptable|poor|weak|lazy|boring|arrogant|rude|unprofessional|condescending|naive',
  'a (?:mess|shambles|let-?down|disappointment|disaster|waste|joke)|(?:below|under|beneath) (?:par|average)|sub-?par|sub-?standard|(?:not|never) (?:\\w+ )?(?:good enough|up to (?:scratch|standard|par|the mark|it))',
);

/** What stays blame even where feedback was asked for: a verdict, where something seen would help. */
export const harshVerdicts: readonly Phrase[] = [
  // "your code was sloppy", "the presentation you gave was a mess", "your answers were simply not good enough"
  {
    says: new RegExp(
      String.raw`\b(?:your|the|this) (?:[\w'-]+ ){0,3}?${work} (?:[\w'-]+ ){0,5}?(?:is|are|was|were|felt|seemed|looked|sounded) (?:(?:\w+ly|rather|so|very|quite|just|too|a bit|frankly) ){0,3}${harsh}`,
      'u',
    ),
    unless: innocentOrOurs,
  },
  // "you did not bother", "you couldn't cope", "you never tried", "you did not impress anyone", "you don't care"
  {
    says: anyOf(
      /\byou (?:\w+ly )?(?:(?:do|did|could|have|had|ca|would)n't|(?:do|did|could|have|had|would) not|cannot|never|hardly|barely) (?:even |really |once |quite )?(?:bother(?:ed)?|care(?:d)?\b|try\b|tried|cope|impress(?:ed)?|inspire|measure(?:d)? up|live(?:d)? up|have (?:the|what it) (?:skills?|takes?|ability|intellect|brains|drive|fundamentals|right attitude|talent|character)|take (?:this|it|us|the \w+) seriously|prepare(?:d)? (?:properly|at all))\b/u,
    ),
    unless,
  },
];
