import type { IntentRule } from '../rule.js';
import { rulesFor } from '../rule.js';

/** Pulling out of a process: `withdrawal`. A no to an invitation is in `outreach.ts`. */
export const leaving: readonly IntentRule[] = rulesFor('withdrawal', [
  {
    means: 'starts elsewhere',
    example: 'i start at another clinic on monday',
    pattern:
      /\bi(?:'ll| will|'m| am)? (?:be )?start(?:ing|ed)? (?:at|with|as|in|on|work|for)\b|\bi(?:'ve| have)? (?:took|taken|got|accepted|found|have|secured|landed) (?:a|an|the|another|my) (?:\w+ )?(?:role|job|position|post|offer|place) (?:at|with|in|as|elsewhere|closer|nearer)\b|\b(?:would|'d) (?:rather|prefer) (?:not |to not )(?:continue|go on|proceed|take part)|\bcancel (?:my|the|our) (?:interview|application|appointment|call)\b|\btake (?:me|my name) out\b/,
    unless: /\b(?:if|could|would like|friend|sister|colleague|sooner|immediately|available)\b/,
    evenNegated: true,
  },
  {
    means: 'withdraws',
    example: 'i am writing to withdraw my application',
    pattern:
      /\b(?:withdraw\w*|pull(?:ing|ed)? out|retract\w*|rescind\w*|bow(?:ing)? out|step(?:ping)? (?:back|away|out|down) from|with ?drew|cancel\w* my (?:application|candidacy|interview)|drop(?:ping)? out)\b/,
    unless:
      /\b(?:you|company|they) (?:\w+ )?(?:withdrew|rescinded|pulled|withdraw|cancel)|\b(?:offer|invitation|interview) (?:was|got) (?:withdrawn|rescinded)|\bconsent\b|\bdata\b|\byou(?:r \w+)? (?:writes?|wrote|says?|said|claims?)\b/,
  },
  {
    means: 'wants out of the list of applicants',
    example: 'please take me off the list of applicants',
    pattern:
      /\b(?:take|remove|strike|withdraw) (?:me|my (?:application|candidacy|name|cv|resume))\b.{0,20}\b(?:(?:off|from|out of) (?:\w+ ){0,2}(?:list of applicants|list of candidates|applicants?|candidates?|process|running|consideration|shortlist|selection|pipeline|interview))\b/,
  },
  {
    means: 'has taken another job',
    example: 'i have accepted an offer elsewhere',
    pattern:
      /\b(?:accepted|accepting|accept|taken|took|taking|signed|signing|found|landed|got|received and accepted|secured|started|starting|start|begun|begin|chosen|decided (?:on|for|to (?:go with|take|accept)))\b.{0,25}\b(?:an?|another|different|other|my|the|new|with)\b.{0,25}\b(?:offer|job|role|position|contract|company|employer|post|opportunity|firm)\b/,
    unless:
      /\b(?:if|when|would|could|should|hope|hoping|need|want|trying|until|before|unless|never|not|n't|wish)\b|\bwho (?:got|accepted|landed)|\bgot (?:the|your)\b|\b(?:friend|colleague)\b|\b(?:call|feedback)\b/,
    counterexample: 'i hope that i would have found a job by now',
  },
  {
    means: 'is employed elsewhere by now',
    example: 'i had already signed with another company',
    pattern:
      /\b(?:signed (?:with|elsewhere|a contract)|accepted (?:elsewhere|something else)|(?:hired|employed|working|work|going|gone|job|role|position|offer) (?:elsewhere|somewhere else|with another|at another|for another)|have (?:already )?(?:a|another|got another) (?:new )?(?:job|offer|position|role) (?:now|already|lined up)|already (?:have|found|got|accepted|started) (?:a|an|another|my) (?:\w+ )?(?:job|position|role|offer)|(?:new|another) (?:job|role|position) (?:starts|started|begins)|(?:joined|joining) (?:another|a different))\b/,
    unless: /\b(?:if|would|could|similar|applying|before applying|hope)\b/,
  },
  {
    means: 'is no longer interested or available',
    example: "i'm no longer interested in the position",
    pattern:
      /\b(?:no longer|not .{0,12}any ?(?:more|longer)) (?:\w+ )?(?:interested|available|looking|wish|want|pursu\w+|seeking|consider\w*|able|be considered)\b|\bnot interested any ?(?:more|longer)\b|\b(?:don't|do not) (?:want|wish|intend) to (?:continue|proceed|go (?:on|ahead|further|any)|pursue|be considered|move forward|take part)\b|\b(?:decided|decision) (?:not )?to (?:not )?(?:continue|proceed|pursue|stay (?:with|at|where)|remain)\b|\bnot (?:be )?(?:continu\w+|proceed\w*|mov\w+ forward|pursu\w+)\b/,
    unless:
      /\byou(?:'ve| have)? (?:\w+ )?decided|\byour decision\b|\bwhy\b|\bdecision to (?:proceed|continue|not)/,
    after: ['no_answer_yet', 'rejection', 'feedback_answer'],
    evenNegated: true,
  },
  {
    means: 'pulls out of the role itself, with regret or not',
    example: 'i would have said no anyway',
    pattern:
      /\b(?:would have (?:said no|declined|turned (?:it|you) down)|(?:was|were) (?:about|going) to (?:withdraw|decline|pull out|say no)|not the right (?:fit|role|job|time) for me)\b/,
    after: ['no_answer_yet', 'rejection', 'feedback_answer'],
    evenNegated: true,
  },
]);
