import { chores, denied } from '../promise-call/willing.js';

/** What we may hold of somebody. Examples: "your CV", "your contact details", "your showreel" */
export const papers =
  '(?:cvs?|r.sum.s?|curriculum|vitae|details|particulars|credentials|applications?|candidature|candidacy|profile|information|info|data|names?|number|address|form|file|record|papers|paperwork|documents?|documentation|portfolio|showreel|reel|tape|headshot|(?:covering |cover )?letter|references|contact|submission|expressions? of interest)';

/** What there may be to apply for later. Examples: "vacancy", "a second lorry route", "something suitable" */
export const job =
  '(?:vacanc(?:y|ies)|openings?|opens?\\b|opened|opening up|roles?|positions?|posts?\\b|jobs?|opportunit(?:y|ies)|recruit(?:s|ed|ing|ment)?|hir(?:e|es|ed|ing)|comes? (?:up|free|available|along|round|around|vacant)|coming up|crops? up|aris(?:e|es|ing)|frees? up|becomes? (?:available|free|vacant)|need(?:s|ed)?|short (?:of|on)|short-staffed|looking for|look for|advertis(?:e|ed|es)|takes? on|taking on|season|intakes?|cohorts?|rounds?|campaigns?|projects?|programmes?|productions?|(?:some|any)thing (?:that |which )?(?:suit(?:s|able)|similar|comes|else|turns|fits|matches|lands|pops)|lands on|suitable|cover|shifts?|grows?|expand(?:s|ing)?|reopens?|next time|down the (?:line|road)|in (?:the )?future|future|forthcoming|upcoming|approved|commissions?|cast)';

/** The occasion for which somebody is remembered. Examples: "when a post opens", "the moment we hire", "about future roles" */
export const laterOn = `(?:(?:when(?:ever)?|if|should|once|as soon as|the (?:moment|minute|day|second|instant|next time)|next time|as(?! you)|in case|for when|so that|in the event|about|of|for|with|before|where|every time|each time)\\b[^.;]{0,60}?\\b${job})`;

/** Where the names of people to ask are kept. Examples: "talent pool", "reserve list", "our database" */
export const register =
  '(?:talent (?:pool|network|community|bank|pipeline|database)|(?:our|my|the|a|this) (?:[\\w-]+ ){0,4}(?:pool|database|databank|system|archives?|records|files|books|register|bank|pipeline|roster|shortlist|mailing list|list|newsletter|bulletin|black book|spreadsheet|folder|binder|drawer|cabinet|radar|network|community)|waiting list|reserve list|supply list|mailing list|e-?mail list|vip list|call list|pool of (?:candidates|applicants|talent)|circle of [\\w-]+|list of (?:people|candidates|names))';

/** Matters of data protection, or a decision still to come. Examples: "until 31 October and then destroy it", "the outcome" */
const notThePool = `${chores}|\\b(?:required by law|by law|the law|legal|statutory|gdpr|audit|only as long as|no longer than|as the law|tribunal|scoring sheets|outcome|result|decision (?:by|on|in)|under review|shortly with|start date|your contract|collected?|pick (?:it|them) up|(?<!\\b(?:send|give|offer|share|provide) (?:you )?(?:\\w+ )?)(?:feedback|comments)|take (?:you|your (?:name|address)) off|off our list|still subscribed|visitor|guest list|withdrawn?|withdraw|status|certificate|within (?:one|a) (?:hour|day))\\b`;

export const unless = new RegExp(
  `${notThePool}|(?<!rather than |instead of )\\b(?:delet(?:e|ed|ing)|eras(?:e|ed|ing)|destroy(?:ed)?|shred(?:ded)?|wiped)\\b`,
  'u',
);

export const unlessInClause = new RegExp(
  `${denied}|\\b(?:hope to|we hope|i hope|hoped|wish|unless|customers?|patients|donors|clients?' |the role|this role|post holder|(?:you|i|we) (?:told|asked|wrote|said|mentioned|promised)|asked us|thank you for|thanks for|if you (?:apply|would like to apply)|please (?:apply|check|keep|see|visit|look))\\b`,
  'u',
);
