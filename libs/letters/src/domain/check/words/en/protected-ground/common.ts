import { equalTreatment } from '../../denials.js';

/** A statement of equal treatment, or of what plays no part. Example: "culture fit plays no part in how we score" */
export const treatedEqually = orTreatedEqually(/\bdiscriminat\w+/u);

/** That, or words after which nothing is said of the reader. */
export function orTreatedEqually(words: RegExp): RegExp {
  return new RegExp(
    `${equalTreatment.source}|\\b(?:plays?|played|have|has|had) no (?:part|role|bearing)\\b|\\b(?:applications?|candidates?|applicants?) from\\b[^.;]{0,60}\\bwelcome|\\b(?:welcome|encourage)\\b[^.;]{0,30}\\bapplications?\\b|\\b(?:a|the|our) (?:[\\w-]+ )?(?:club|home|service|charity|project|course|group|class|school|hostel|shelter|ward|clinic|magazine|programme)s? for\\b|\\b(?:club|home|service|charity|project|course|group|class|school|hostel|shelter|clinic|programme)s? (?:is|are) for (?:the )?(?:older|elderly|old|disabled|young|deaf|blind|women|men|boys|girls|refugees|pensioners|migrants|children)\\b|\\b(?:visits?|calls?|care|caring|services?|support|work\\w*|help\\w*|meals|lunches|activities|homes?|housing|classes|lessons|trips|transport|rides|sessions?|reading|talk\\w*|listen\\w*|cook\\w*|teach\\w*|driv\\w+) (?:to|for|with|of|among|on) (?:the |our |some |many )?(?:older|elderly|old|young|younger|disabled|deaf|blind|pregnant|sick|homeless|refugee|migrant|muslim|jewish|autistic) (?:people|adults?|men|women|patients|residents|children|learners|families|drivers|readers|students|clients|mothers|persons|neighbours)\\b|${words.source}`,
    'u',
  );
}

/**
 * One expression for alternatives which all begin where a word begins: looked at once for all of them, which saves most of the time. Keep
 * short optional groups ("(?:very )?") away from long lists: V8 copies the list behind each of them. A gap of more than three ("[^.;]{0,20}")
 * or {0,4} has no copies.
 */
export function wordsOf(...alternatives: readonly (RegExp | string)[]): RegExp {
  const sources = alternatives.map((words) => (typeof words === 'string' ? words : words.source));
  return new RegExp(`\\b(?:${sources.join('|')})`, 'u');
}

/** Whom a letter speaks of without a name. Example: "someone", "an applicant" */
export const person =
  '(?:some(?:one|body)|any(?:one|body)|no(?:body| one)|every(?:one|body)|people|person|candidates?|applicants?|colleagues?|most of us|those)';

/** What a post or a team asks for, and the words up to its object. Example: "we need a", "the client insists upon a" */
export const wanting =
  '(?:want|need|prefer|look(?:s|ed|ing)? for|seek|sought|pictur|insist|requir|suit|call(?:s|ed)? for|ask(?:s|ed)? for|after an?|must be|(?:meant|intended|ideal) for|aimed at)\\w*[\\w ]{0,18}\\b';

/** The reader as a subject, and the words up to what they are. Example: "you are simply", "being" */
export const youAre = "(?:you(?:'re| are| were|'ll be| will be|'d be| would be)|being)[\\w ]{0,14}\\b";
