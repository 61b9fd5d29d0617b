import type { Stage } from '../domain/letter.js';
import type { LetterTemplate } from '../domain/template.js';
import { signature } from './signature.js';

// What each part needs: the no early and plain, thanks for what this person did, one true sentence about them,
// the reason where one is fair to tell, what happens next only if it will. Length follows the stage reached.

const subject = 'Your application for {{ role }} at {{ company }}';

const thanksForEffort =
  '{% if effortThings %}Thank you for {{ effortThings }}.{% endif %}{% if effortActions %} You also {{ effortActions }}; thank you for that too.{% endif %}';

const aboutThem = `{% if personalSentence %}{{ personalSentence }}{% endif %}{% if reason %} {{ reason }}{% endif %}`;

const whatIsNext = `{% if feedbackOffered %}If feedback would be useful to you, reply to this letter and I will send it.{% endif %}{% if callOffered %} If you would rather talk it through, name a time that suits you and I will call.{% endif %}

{% if talentPool and candidatePageUrl %}We would like to remember you for later openings. If you want that too, say yes on your page: {{ candidatePageUrl }}

Without your yes we keep nothing for that purpose.{% endif %}`;

function letter(opening: string, middle: string, end: string): LetterTemplate {
  return {
    subject,
    body: `{{ greeting }},\n\n${opening}\n\n${middle}\n\n${whatIsNext}\n\n${end}\n\n${signature}`,
  };
}

const application = letter(
  'Thank you for applying for the role of {{ role }} at {{ company }}. We won’t be taking your application further.',
  `${thanksForEffort}\n\n${aboutThem}`,
  'If you have a question, do write back: a person reads this mailbox.',
);

const screen = letter(
  'Thank you for talking with us about the role of {{ role }} at {{ company }}. We won’t be taking your application further.',
  `${thanksForEffort}\n\n${aboutThem}`,
  'If you have a question, do write back: I read what comes to this address.',
);

const interview = letter(
  'We won’t be offering you the role of {{ role }} at {{ company }}. I wanted you to have a clear answer.',
  `{% if effortThings or effortActions %}${thanksForEffort}{% else %}Thank you for meeting us.{% endif %} The people you spoke with took part in this decision.\n\n${aboutThem}`,
  'If you have a question, do write back: I read what comes to this address.',
);

const onsite = letter(
  'We won’t be offering you the role of {{ role }} at {{ company }}. You gave us a good deal of your time, so I am writing to you myself.',
  `{% if effortThings or effortActions %}${thanksForEffort}{% else %}Thank you for coming to meet us.{% endif %} The people you met discussed what they saw before we decided.\n\n${aboutThem}`,
  'If you have a question, or something to tell us about how this went, do write back. I read what comes to this address.',
);

const final = letter(
  'We won’t be offering you the role of {{ role }} at {{ company }}. You went all the way to the last round, so I am writing to you myself.',
  `{% if effortThings or effortActions %}${thanksForEffort}{% else %}Thank you for the time you gave us.{% endif %} Everyone you met had a say, and the decision took careful discussion.\n\n${aboutThem}`,
  'If you have a question, or something to tell us about how this went, do write back. I read what comes to this address.',
);

/** The letter that says no, by the stage that the candidate reached. English. */
export const rejectionByStage: Readonly<Record<Stage, LetterTemplate>> = {
  application,
  screen,
  interview,
  onsite,
  final,
};
