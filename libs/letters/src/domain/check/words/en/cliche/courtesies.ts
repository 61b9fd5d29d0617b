import { anyOf } from '../../../any-of.js';
import type { Phrase } from '../../../phrase.js';

/** Praise, thanks and regret off the shelf. A single formula of thanks or regret is a courtesy; two are a form letter. */
export const courtesies: readonly Phrase[] = [
  // "impressed by your background", "you have so much to offer", "any company would be lucky to have you", "part of our journey"
  {
    says: anyOf(
      /\bimpressed (?:by|with) your (?:\w+ )?(?:background|qualifications|experience|credentials|skills|skill ?set|r.sum.|cv|profile|achievements|application|accomplishments|talent|passion|enthusiasm)\b/u,
      /\b(?:your|an) impressive (?:background|qualifications|experience|credentials|skills|skill ?set|profile|cv|r.sum.|track record|array)\b|\bwealth of (?:experience|knowledge|talent)\b/u,
      /\bany (?:\w+ )?(?:company|team|employer|organi[sz]ation|school)\b[^.;]{0,20}\b(?:lucky|fortunate|blessed)\b/u,
      /\b(?:true|real|absolute|genuine|great) (?:pleasure|delight|joy|privilege) (?:getting to know|to learn more|to connect|connecting|learning)\b/u,
      /\byour (?:\w+ )?(?:background|profile|cv|resume|experience|credentials|qualifications)\b[^.;]{0,12} (?:is|are|was|were) (?:\w+ly |very |most )?impressive\b|\byour (?:\w+ly |very )?impressive (?:background|profile|cv|resume|experience|credentials|qualifications)\b/u,
      /\bpart of (?:our|this|the \w+) journey\b|\byour journey with (?:us|·)/u,
    ),
  },
  // "thank you for taking the time to apply", "people are our greatest asset", "words cannot express"
  {
    says: anyOf(
      /\bthank you for (?:your|the) (?:time and )?interest in (?:joining|working (?:for|at|with)|our (?:company|organi[sz]ation)|a career|the (?:company|opportunity))\b|\bthank you for (?:considering|thinking of|choosing) us\b/u,
      /\b(?:taking|took|take) the time (?:and effort )?to (?:apply|submit|complete|interview|meet)\b(?! with (?:\p{L}+ and|us on))/u,
      /\b(?:greatest|most valuable|biggest|best) assets?\b|\bpeople (?:come|are|always come) (?:first|at the heart|our)\b/u,
    ),
    mild: true,
  },
  // "it is with great regret", "we know this is not the news you hoped for", "I hope this finds you well"
  {
    says: anyOf(
      /\b(?:it is|it's) with (?:a )?(?:\w+ )?(?:regret|heavy heart|heavy hearts|sadness|sorrow)\b|\bheavy heart\b|\bbearers? of bad\b/u,
      /\b(?:know|understand|reali[sz]e|appreciate|aware|sure)\b(?: that)? this (?:news |decision |email |outcome )?(?:is|may|might|will|must|can|isn't|won't)\b[^.;]{0,30}\b(?:disappoint\w*|news|outcome|answer|result|hop(?:ed|ing))\b/u,
      /\b(?:trust|hope|ask|count|rely)\b[^.;]{0,14}\b(?:you(?:'ll| will) understand|your (?:kind )?understanding\b(?! that))/u,
      /\bfinds? you (?:\w+ )?(?:well|in (?:good|the best|fine))\b/u,
    ),
    mild: true,
  },
  // "we regret to inform you", "impressed by the calibre of candidates", "the time and effort you put in"
  {
    says: anyOf(
      /\bwe regret to (?:inform|advise|tell|let) you\b/u,
      /\b(?:impressed|overwhelmed|blown away|struck|humbled|amazed|delighted) (?:by|with|at) the (?:\w+ )?(?:calibre|caliber|quality|level|standard|strength|number|volume) of (?:the |our |all )?(?:\w+ )?(?:candidates|applicants|applications|talent|interest|responses?)\b/u,
      /\b(?:time and (?:effort|energy|interest)|effort and time) (?:that )?(?:you|into|in)\b/u,
    ),
    mild: true,
  },
];
