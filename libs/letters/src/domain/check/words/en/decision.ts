import type { Phrase } from '../../phrase.js';
import { plainNo } from './decision/plain-no.js';
import { answers } from './decision/answers.js';
import { decided } from './decision/decided.js';
import { elsewhere } from './decision/elsewhere.js';
import { refusals } from './decision/refusals.js';
import { mightHaveBeen } from './decision/might-have-been.js';
import { reader } from './decision/reader.js';

export const decision: readonly Phrase[] = [
  // a negation near the name of the role: "we're not appointing you as ···", "this time the ··· job isn't for you"
  {
    says: /(?:n't|\b(?:not|no|never|unable|cannot|neither)\b)[^.;:]{0,80}·{3}|·{3}[^.;:]{0,50}(?:n't|\b(?:not|never|cannot)\b)/u,
    unless:
      /(?:\bnot|n't)\b[^.;]{0,24}\byet\b|\b(?:not|n't) (?:\w+ )?(?:yet|hesitate|decided|forgotten|finished|heard|made (?:a|any|our|the) (?:\w+ )?decision)\b|\byet to\b|\bstill (?:deciding|reviewing|considering|open|under review|being)\b|\b(?:anyone|anybody) yet\b|\bno decision\b|\bnot only\b|\bif you\b|\b(?:why|because|whether)\b[^.;]{0,20}\bnot\b/u,
  },
  ...reader,
  ...answers,
  ...elsewhere,
  ...refusals,
  ...plainNo,
  ...mightHaveBeen,
  ...decided,
];
