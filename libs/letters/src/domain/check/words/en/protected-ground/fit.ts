import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, treatedEqually, wordsOf } from './common.js';

// Those whom a newcomer would have to fit. Example: "the crew", "our little gang"
const group =
  '(?:team|crew|group|gang|bunch|people|lads|girls|guys|boys|rest|others|crowd|family|staff|office|circle)\\b';
const fitting =
  '(?:fit|fits|fitted|slot|slots|slotted|blend|blends|blended|gel|gels|gelled|mesh|click|clicked|get on|got on|jell|mix)';

export const fit: readonly Phrase[] = [
  // "culture fit", "cultural compatibility", "personality match", "values alignment", "mesh with our culture"
  {
    says: wordsOf(
      /cultur(?:e|al|ally)?[- ](?:and \w+ |a ){0,4}(?:fit|match|alignment|misfit|mismatch|compatibility|add|clash)\b|culturally\b/u,
      /(?:personality|chemistry|values?|social|team) (?:match|compatibility|alignment|fit|mismatch|misfit|clash)\b/u,
      /(?:match|fit|fits|fitted|suit|gel|blend|mesh)\b(?:(?! and )[^.;]){0,30} (?:our|the|company|team|this)(?:'s)? (?:\w+ )?culture\b|fit (?:socially|in socially)\b/u,
    ),
    unless: treatedEqually,
  },
  // "wouldn't have fitted in with the crew", "slotted into the group", "who blends in", "you'd click", "not our type"
  {
    says: wordsOf(
      `${fitting} (?:right |straight |simply |well |better |in ){0,4}(?:into|with|in) (?:our|the|this) (?:young |little |small |whole ){0,4}${group}`,
      /(?:not|\w+n't|never|whether|if|nobody|unsure|sure)\b[^.;]{0,30} (?:fit in|fitted in|blend in|gel|mesh|click|belong)(?=[.,;!?]|$| (?:here|with|among)\b)/u,
      /(?:who|you'd|you would|they'd|someone|somebody) [\w ]{0,16}\b(?:fits? in|blends? in|gels?|clicks?|belongs?)(?=[.,;!?]|$| (?:here|with (?:us|the|our))\b)/u,
      /(?:not|\w+n't) (?:quite |really ){0,4}our (?:type|sort|kind|sort of person|kind of person)\b|not one of us\b|(?:among|with) people (?:more )?like (?:you|yourself)\b|at home among\b/u,
      /(?:vibe|wavelength)\b[^.;]{0,50} (?:you|you'd|team|fit|click\w*|match\w*)\b|chemistry (?:between you|with the (?:team|crew)|in the team|wasn't|was not)\b/u,
      /(?:matter|question|sense|lack) of [\w ]{0,16}\b(?:vibe|chemistry|belonging)\b|(?:comes|came|boils|boiled) (?:all )?down to [\w ]{0,16}\bchemistry\b/u,
    ),
    unless: orTreatedEqually(/\bbelong(?:s|ings?)? to\b|\bfit (?:you|us|the interview) in\b/u),
  },
  // "picture you at the Friday table", "the harmony of the group", "hard for outsiders", "your way of dressing"
  {
    says: wordsOf(
      /(?:not|\w+n't|cannot|hard to|us could|nobody could) (?:quite |really ){0,4}(?:picture|imagine) you [\w ]{0,16}\b(?:at|on|among|with|alongside|beside) (?:the|our|a|this|that|us)\b/u,
      /(?:harmony|dynamics?|balance) (?:of|in) (?:the|our) (?:group|team|crew|office)\b(?!')|(?:the|our) banter\b|(?:watch|mind) their (?:jokes|language|tongues)\b/u,
      /(?:hard|difficult|tough) for (?:an )?(?:outsiders?|newcomers?)\b|your (?:appearance|way of dressing|dress sense|tattoos?|piercings?)\b|the look (?:we|our|of our)\b|(?:share|shares) (?:a|the same|a certain|a similar)\b[\w ]{0,8} background\b/u,
      /diversity(?:-wise| (?:box|quota|hire|target))\b|token (?:woman|man|female|minority)\b/u,
    ),
    unless: orTreatedEqually(/\blook at\b/u),
  },
];
