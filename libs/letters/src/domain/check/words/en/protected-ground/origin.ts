import type { Phrase } from '../../../phrase.js';
import { orTreatedEqually, person, wanting, wordsOf } from './common.js';

// Where people are from. Example: "Polish", "foreign"
const nation =
  '(?:african|asian|american|arab|australian|british|bulgarian|caribbean|chinese|dutch|english|european|french|german|greek|hungarian|indian|irish|italian|japanese|korean|nigerian|northern|pakistani|polish|portuguese|romanian|russian|scandinavian|scottish|southern|spanish|swedish|turkish|ukrainian|vietnamese|welsh|yorkshire|foreign|black|brown)';
const language = '(?:english|german|french|spanish|dutch|italian|welsh|danish|polish)';
const here =
  '(?:here|(?:round|around|near) here|(?:(?:round|around|near|in) )?these parts|this (?:country|town|area|county|village)|the (?:area|county|town|village|region)|abroad|overseas|england|britain|ireland|germany|america|france)\\b';
// People whom the work is for, and papers sent back. Example: "with refugees", "your passport is in the post"
const others =
  /\b(?:with|for|support\w*|help\w*|advis\w+|teach\w*) (?:refugees|migrants|immigrants)\b|\b(?:return|copy|scan|sent|send|bring)\b[^.;]{0,20} passport\b|\bnext native\b|\baccent colou?r|\b(?:resettlement|birds)\b|\b(?:refugee|migrant|immigrant)s? (?:families|children|communities|women|rights|support|services?|centre|council|forum|charity)\b/u;

export const origin: readonly Phrase[] = [
  // "native speaker", "mother tongue", "raised in the language", "your accent", "a lovely brogue", "what good English you speak"
  {
    says: wordsOf(
      `native[- ](?:level )?(?:speak\\w+|tongue|fluency|proficiency|ear|${language})\\b|native ${language}[- ]speak\\w+|mother[- ]tongue\\b`,
      /(?:your|not your|as a) first language\b|is your second language\b|(?:born|raised|brought up|grew up) (?:into|in|with|speaking) (?:it|the language|that language|english|german|french|spanish)\b/u,
      /(?:your|an|no|without an|strong|stronger|foreign|heavy|thick|slight|neutral|regional|local) accents?\b(?! (?:wall|colou?r|light\w*|marks?|piece))|your pronunciation\b(?! of)|(?:such a|your|that|the) [\w ]{0,16}\b(?:lilt|brogue|drawl|twang)\b/u,
      `(?:what|such) [\\w ]{0,16}\\b${language} you (?:speak|have)\\b|your ${language} is\\b[\\w ]{0,25} for (?:someone|a )|how well you speak\\b|elocution\\b|voice coach\\b`,
      /sounds? (?:as if|like|as though) (?:they|she|he|you)\b[^.;]{0,30} (?:here|local|from)\b|sounds? (?:more |too ){0,4}(?:foreign|local|british|american)\b/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "your nationality", "your African heritage", "an Indian name", "where you are from", "a credit to your people"
  {
    says: wordsOf(
      /your (?:\w+ )?(?:nationality|national origin|origins?|ethnicity|skin|complexion|citizenship|immigration status|country of (?:origin|birth)|home country|homeland|ancestry|heritage|caste|asylum|(?:work )?visa|work permit|residence permit|passport)\b(?! (?:project|for the))/u,
      `(?:your|an?) ${nation}(?:-sounding)? (?:name|passport|roots|heritage|background|origins?|descent|upbringing|looks|man|woman|person|candidate|applicant|girl|lad)\\b`,
      /where (?:are )?you(?:'re| are| come| came)? (?:really |originally ){0,4}from\b|(?:where|whether) (?:he|she|they|you) (?:is|are|were|comes?) (?:born|from|originally)\b|(?:born|came|come|moved) here (?:so |as ){0,4}(?:late|recently|a child|young)\b/u,
      /(?:credit to|like) your people\b|you people\b|(?:someone|person|man|woman|lad|people) of (?:your|his|her|a different) (?:colou?r|race|background|origin|kind)\b|(?:eu|uk|british|german|irish|local) (?:passports?|nationals?|citizens?) only\b/u,
      /your\b[^.;]{0,30} asylum\b(?! (?:law|cases|team))|(?:your|the) refugee (?:story|status|background|past)\b|traveller (?:background|site|family|girl|boy)\b/u,
    ),
    unless: orTreatedEqually(others),
  },
  // "grew up here", "not from around here", "local faces", "foreigners", "more obviously British", "one of us", "our ways"
  {
    says: wordsOf(
      `(?:${person}|who|you|having)\\b[^.;]{0,16} (?:grew up|grown up|brought up|raised|born|educated) (?:in |from ){0,4}${here}`,
      /(?:back )?in your (?:part of the world|country|homeland|home country|corner of the world)\b/u,
      /born and (?:bred|raised)\b|(?:british|american|german|irish|australian|english|local|foreign)[- ]born\b|(?:not|\w+n't|comes?|someone|lads) (?:really |originally ){0,4}from (?:here|around here|round here|these parts|the area|abroad|overseas)\b|not born here\b|(?:by|prefer|like|want) (?:the )?locals\b/u,
      /(?:foreigners?|immigrants?|migrants?(?! (?:birds|waders|geese|species|swifts|terns|warblers))|refugees|foreign(?:-sounding)? (?:names?|background|origin|candidates?|applicants?|nationals?|workers?))\b|(?:for|as) an? (?:outsider|incomer|blow-in|stranger)\b/u,
      `${wanting} ?(?:local|familiar|${nation}) (?:faces?|lads?|girls?|people|person|folk|candidates?|applicants?|names?|woman|man)\\b`,
      `(?:more|less|too|obviously|look|looks|sound|(?<!\\b(?:well|good|such|same|much|far|fluent) )as|visibly) (?:more |obviously |visibly ){0,4}${nation}(?=[.,;!?]|$| (?:for|as|than|to)\\b)|as an? ${nation}(?:,| (?:you|man|woman|person)\\b)`,
      `${nation} (?:charm|thoroughness|temperament|efficiency|hospitality|punctuality|mentality|humour)\\b|(?:our|the) first (?:${nation}|female|male|blind|deaf|disabled|gay|muslim) (?:\\w+)`,
      /(?:become|became|quite|really|has to be|to be|not|isn't|wasn't) one of us\b|(?:used to|picked up|understand|adapt to|know|share|cope with) (?:our|the local) (?:ways|customs|humou?r|mentality|sense of humou?r|way of life)\b|a native of\b/u,
    ),
    unless: orTreatedEqually(others),
  },
];
