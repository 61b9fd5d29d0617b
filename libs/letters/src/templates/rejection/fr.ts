import { signatureIn } from '../signature.js';
import { letter, type LetterSet } from './letter-set.js';

// « Vous », and no participle that would need the reader's gender. French sets a space that does not break before a colon and a semicolon
// and inside its quotation marks: `\u00a0`.

const subject = 'Votre candidature chez {{ company }}\u00a0: {{ role }}';
const greeting = '{{ greeting }},';

const role = 'poste «\u00a0{{ role }}\u00a0» chez {{ company }}';
const applied = `Merci pour votre candidature au ${role}.`;
const talked = `Merci pour notre échange au sujet du ${role}.`;
const appliedOrTalked = `{% if afterScreen %}${talked}{% else %}${applied}{% endif %}`;

const thanks = '{% if thanks %}{{ thanks }}{% endif %}';
const thanksOr = (words: string): string => `{% if thanks %}{{ thanks }}{% else %}${words}{% endif %}`;
const thanksOrForTime = thanksOr('Merci pour le temps que vous nous avez accordé.');

const aboutThem =
  '{% if personalSentence %}{{ personalSentence }}{% endif %}{% if reasonSentence %} {{ reasonSentence }}{% endif %}';
const personal = '{% if personalSentence %}{{ personalSentence }}{% endif %}';
const sentence = '{% if reasonSentence %} {{ reasonSentence }}{% endif %}';

const lastRound =
  '{% if afterFinal %} Vous avez atteint la dernière étape, c’est pourquoi je vous écris personnellement.{% endif %}';

const next =
  '{% if feedbackOffered %}Si un retour vous est utile, répondez à cette lettre et je vous l’enverrai.{% endif %}{% if callOffered %} Si vous préférez en parler, proposez-moi un moment et je vous appellerai.{% endif %}';
const pool =
  '{% if talentPool and candidatePageUrl %}Nous aimerions nous souvenir de vous pour de futurs postes. Si vous le souhaitez aussi, dites oui sur votre page\u00a0: {{ candidatePageUrl }}\n\nSans votre oui, nous ne gardons rien à cette fin.{% endif %}';

const writeToUs = 'Si vous avez une question, répondez à cette lettre\u00a0: une personne lit cette boîte.';
const writeToMe =
  'Si vous avez une question, répondez à cette lettre\u00a0: je lis ce qui arrive à cette adresse.';
const tellMe =
  'Si vous avez une question, ou quelque chose à nous dire sur la façon dont cela s’est passé, répondez à cette lettre. Je lis ce qui arrive à cette adresse.';

const signature = signatureIn('fr');

const no = `Nous ne vous proposerons pas le ${role}`;
const noFurther = 'Nous ne donnerons pas suite à votre candidature';

/** The letters that say no, in French. */
export const fr: LetterSet = {
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
      `${no}. Je tenais à vous donner une réponse claire.`,
      `${thanksOr('Merci de nous avoir rencontrés.')} Les personnes avec qui vous avez parlé ont pris part à cette décision.`,
      aboutThem,
      next,
      pool,
      writeToMe,
      signature,
    ),
    onsite: letter(
      subject,
      greeting,
      `${no}. Vous nous avez donné beaucoup de votre temps, c’est pourquoi je vous écris personnellement.`,
      `${thanksOr('Merci d’avoir pris le temps de venir nous rencontrer.')} Les personnes que vous avez rencontrées ont parlé ensemble de ce qu’elles avaient vu avant que nous décidions.`,
      aboutThem,
      next,
      pool,
      tellMe,
      signature,
    ),
    final: letter(
      subject,
      greeting,
      `${no}. Vous avez atteint la dernière étape, c’est pourquoi je vous écris personnellement.`,
      `${thanksOrForTime} Toutes les personnes que vous avez rencontrées ont eu leur mot à dire, et nous en avons discuté avec soin.`,
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
      `${appliedOrTalked} ${noFurther}, car ce poste ne sera pas pourvu.`,
      `Personne ne sera recruté. La décision porte sur le poste\u00a0; votre candidature n’y est pour rien.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, car le poste a été pourvu avant que nous ayons pu en décider.`,
      `C’est une question de dates, et non un jugement sur ce que vous nous avez envoyé.${sentence}`,
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
      'Un besoin précis du poste a été déterminant, et il est juste que vous sachiez lequel. {{ reasonSentence }}',
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
      `${appliedOrTalked} ${noFurther}, pour une question de dates.`,
      `Le jour où le travail doit commencer et celui où vous pourriez commencer sont trop éloignés l’un de l’autre.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, pour une question de lieu.`,
      `Ce poste est lié à un endroit qui ne correspond pas à ceux où vous pouvez travailler.${sentence}`,
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
      `${no}, car il a été supprimé. Personne ne sera recruté.${lastRound}`,
      thanksOrForTime,
      `La décision porte sur le poste\u00a0; ce que vous nous avez montré n’y est pour rien. Vous nous avez donné votre temps de bonne foi, et les personnes que vous avez rencontrées aussi.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    role_filled: letter(
      subject,
      greeting,
      `${no}, car il a été pourvu avant que nous ayons décidé de votre candidature.${lastRound}`,
      thanksOrForTime,
      `Vos échanges avec nous étaient alors encore en cours, et il est juste que vous l’appreniez clairement. C’est une question de dates, et non un jugement sur ce que vous nous avez montré.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    requirement: letter(
      subject,
      greeting,
      `${no}. Un besoin précis du poste a été déterminant, et il est juste que vous sachiez lequel.${lastRound}`,
      '{{ reasonSentence }}',
      `${thanksOrForTime} Les personnes avec qui vous avez parlé ont pris part à cette décision.`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    timing: letter(
      subject,
      greeting,
      `${no}, pour une question de dates.${lastRound}`,
      `Le jour où le travail doit commencer et celui où vous pourriez commencer sont trop éloignés l’un de l’autre. Cela tient au calendrier, et non à ce que vous nous avez montré.${sentence}`,
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
      `${no}, pour une question de lieu.${lastRound}`,
      `Ce poste est lié à un endroit qui ne correspond pas à ceux où vous pouvez travailler. Cela tient au lieu, et non à ce que vous nous avez montré.${sentence}`,
      thanksOrForTime,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
  },
};
