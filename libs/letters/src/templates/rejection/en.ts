import { signatureIn } from '../signature.js';
import { letter, type LetterSet } from './letter-set.js';

const subject = 'Your application for {{ role }} at {{ company }}';
const greeting = '{{ greeting }},';

const applied = 'Thank you for applying for the role of {{ role }} at {{ company }}.';
const talked = 'Thank you for talking with us about the role of {{ role }} at {{ company }}.';
const appliedOrTalked = `{% if afterScreen %}${talked}{% else %}${applied}{% endif %}`;

const thanks = '{% if thanks %}{{ thanks }}{% endif %}';
const thanksOr = (words: string): string => `{% if thanks %}{{ thanks }}{% else %}${words}{% endif %}`;
const thanksOrForTime = thanksOr('Thank you for the time you gave us.');

const aboutThem =
  '{% if personalSentence %}{{ personalSentence }}{% endif %}{% if reasonSentence %} {{ reasonSentence }}{% endif %}';
const personal = '{% if personalSentence %}{{ personalSentence }}{% endif %}';
const sentence = '{% if reasonSentence %} {{ reasonSentence }}{% endif %}';

const lastRound =
  '{% if afterFinal %} You went all the way to the last round, so I am writing to you myself.{% endif %}';

const next =
  '{% if feedbackOffered %}If feedback would be useful to you, reply to this letter and I will send it.{% endif %}{% if callOffered %} If you would rather talk it through, name a time that suits you and I will call.{% endif %}';
const pool =
  '{% if talentPool and candidatePageUrl %}We would like to remember you for later openings. If you want that too, say yes on your page: {{ candidatePageUrl }}\n\nWithout your yes we keep nothing for that purpose.{% endif %}';

const writeToUs = 'If you have a question, do write back: a person reads this mailbox.';
const writeToMe = 'If you have a question, do write back: I read what comes to this address.';
const tellMe =
  'If you have a question, or something to tell us about how this went, do write back. I read what comes to this address.';

const signature = signatureIn('en');

const no = 'We won’t be offering you the role of {{ role }} at {{ company }}';
const noFurther = 'We won’t be taking your application further';

/** The letters that say no, in English. */
export const en: LetterSet = {
  unspecified: {
    application: letter(
      subject,
      greeting,
      `${applied} ${noFurther}.`,
      thanks,
      aboutThem,
      next,
      pool,
      writeToUs,
      signature,
    ),
    screen: letter(
      subject,
      greeting,
      `${talked} ${noFurther}.`,
      thanks,
      aboutThem,
      next,
      pool,
      writeToMe,
      signature,
    ),
    interview: letter(
      subject,
      greeting,
      `${no}. I wanted you to have a clear answer.`,
      `${thanksOr('Thank you for meeting us.')} The people you spoke with took part in this decision.`,
      aboutThem,
      next,
      pool,
      writeToMe,
      signature,
    ),
    onsite: letter(
      subject,
      greeting,
      `${no}. You gave us a good deal of your time, so I am writing to you myself.`,
      `${thanksOr('Thank you for coming to meet us.')} The people you met discussed what they saw before we decided.`,
      aboutThem,
      next,
      pool,
      tellMe,
      signature,
    ),
    final: letter(
      subject,
      greeting,
      `${no}. You went all the way to the last round, so I am writing to you myself.`,
      `${thanksOrForTime} Everyone you met had a say, and the decision took careful discussion.`,
      aboutThem,
      next,
      pool,
      tellMe,
      signature,
    ),
  },
  early: {
    role_cancelled: letter(
      subject,
      greeting,
      `${appliedOrTalked} ${noFurther}, because this role is no longer being filled.`,
      `Nobody is being hired for it. That was a decision about the role, and your application had no part in it.${sentence}`,
      thanks,
      personal,
      next,
      pool,
      writeToUs,
      signature,
    ),
    role_filled: letter(
      subject,
      greeting,
      `${appliedOrTalked} ${noFurther}, because the role was filled before we came to a decision on it.`,
      `It was a matter of dates, and no judgement of what you sent us.${sentence}`,
      thanks,
      personal,
      next,
      pool,
      writeToUs,
      signature,
    ),
    requirement: letter(
      subject,
      greeting,
      `${appliedOrTalked} ${noFurther}.`,
      'One thing that the job needs decided this, and you should know which. {{ reasonSentence }}',
      thanks,
      personal,
      next,
      pool,
      writeToUs,
      signature,
    ),
    timing: letter(
      subject,
      greeting,
      `${appliedOrTalked} ${noFurther}, because of the dates.`,
      `The day on which the work has to start and the day on which you could start are too far apart.${sentence}`,
      thanks,
      personal,
      next,
      pool,
      writeToUs,
      signature,
    ),
    location: letter(
      subject,
      greeting,
      `${appliedOrTalked} ${noFurther}, because of where the work is done.`,
      `This job is tied to a place that does not fit with where you can work.${sentence}`,
      thanks,
      personal,
      next,
      pool,
      writeToUs,
      signature,
    ),
  },
  met: {
    role_cancelled: letter(
      subject,
      greeting,
      `${no}, because the role has been withdrawn. Nobody is being hired for it.${lastRound}`,
      thanksOrForTime,
      `The decision was about the job; what you showed us had no part in it. You gave us your time in good faith, and so did the people who met you.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    role_filled: letter(
      subject,
      greeting,
      `${no}, because it was filled before we had decided about your application.${lastRound}`,
      thanksOrForTime,
      `You were still talking with us when that happened, and you should hear it plainly. It was a matter of dates, and no judgement of what you showed us.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    requirement: letter(
      subject,
      greeting,
      `${no}. One thing that the job needs decided this, and you should know which.${lastRound}`,
      '{{ reasonSentence }}',
      `${thanksOrForTime} The people you spoke with took part in this decision.`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    timing: letter(
      subject,
      greeting,
      `${no}, because of the dates.${lastRound}`,
      `The day on which the work has to start and the day on which you could start are too far apart. That is about the calendar, and not about what you showed us.${sentence}`,
      thanksOrForTime,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    location: letter(
      subject,
      greeting,
      `${no}, because of where the work is done.${lastRound}`,
      `This job is tied to a place that does not fit with where you can work. That is about the place, and not about what you showed us.${sentence}`,
      thanksOrForTime,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
  },
};
