import { signatureIn } from '../signature.js';
import { letter, type LetterSet } from './letter-set.js';

// «Usted», and no adjective or participle that would need the reader's gender. A greeting ends with a colon.

const subject = 'Su candidatura en {{ company }}: {{ role }}';
const greeting = '{{ greeting }}:';

const applied = 'Gracias por su candidatura al puesto «{{ role }}» en {{ company }}.';
const talked = 'Gracias por la conversación sobre el puesto «{{ role }}» en {{ company }}.';
const appliedOrTalked = `{% if afterScreen %}${talked}{% else %}${applied}{% endif %}`;

const thanks = '{% if thanks %}{{ thanks }}{% endif %}';
const thanksOr = (words: string): string => `{% if thanks %}{{ thanks }}{% else %}${words}{% endif %}`;
const thanksOrForTime = thanksOr('Gracias por el tiempo que nos ha dedicado.');

const aboutThem =
  '{% if personalSentence %}{{ personalSentence }}{% endif %}{% if reasonSentence %} {{ reasonSentence }}{% endif %}';
const personal = '{% if personalSentence %}{{ personalSentence }}{% endif %}';
const sentence = '{% if reasonSentence %} {{ reasonSentence }}{% endif %}';

const lastRound =
  '{% if afterFinal %} Llegó usted hasta la última ronda, y por eso le respondo personalmente.{% endif %}';

const next =
  '{% if feedbackOffered %}Si le resulta útil recibir comentarios sobre el proceso, responda a esta carta y se los enviaré.{% endif %}{% if callOffered %} Si prefiere hablarlo, propóngame un momento y le llamaré.{% endif %}';
const pool =
  '{% if talentPool and candidatePageUrl %}Nos gustaría acordarnos de usted para futuros puestos. Si usted también lo desea, diga que sí en su página: {{ candidatePageUrl }}\n\nSin su sí no guardamos nada con ese fin.{% endif %}';

const writeToUs = 'Si tiene alguna pregunta, responda a esta carta: una persona lee este buzón.';
const writeToMe = 'Si tiene alguna pregunta, responda a esta carta: leo lo que llega a esta dirección.';
const tellMe =
  'Si tiene alguna pregunta, o quiere contarnos cómo ha vivido este proceso, responda a esta carta. Leo lo que llega a esta dirección.';

const signature = signatureIn('es');

const no = 'No vamos a ofrecerle el puesto «{{ role }}» en {{ company }}';
const noFurther = 'No vamos a seguir adelante con su candidatura';

/** The letters that say no, in Spanish. */
export const es: LetterSet = {
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
      `${no}. Quería darle una respuesta clara.`,
      `${thanksOr('Gracias por reunirse con nuestro equipo.')} Las personas con las que habló han participado en esta decisión.`,
      aboutThem,
      next,
      pool,
      writeToMe,
      signature,
    ),
    onsite: letter(
      subject,
      greeting,
      `${no}. Nos ha dedicado mucho de su tiempo, y por eso le respondo personalmente.`,
      `${thanksOr('Gracias por venir a conocernos.')} Las personas con las que se reunió hablaron de lo que habían visto antes de tomar la decisión.`,
      aboutThem,
      next,
      pool,
      tellMe,
      signature,
    ),
    final: letter(
      subject,
      greeting,
      `${no}. Llegó usted hasta la última ronda, y por eso le respondo personalmente.`,
      `${thanksOrForTime} Todas las personas con las que se reunió dieron su opinión, y la decisión se habló con cuidado.`,
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
      `${appliedOrTalked} ${noFurther}, porque este puesto ya no se va a cubrir.`,
      `No se va a contratar a nadie. Ha sido una decisión sobre el puesto; su candidatura no ha influido en ella.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, porque el puesto se cubrió antes de que hubiéramos decidido sobre ella.`,
      `Ha sido una cuestión de fechas, y no un juicio sobre lo que usted nos envió.${sentence}`,
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
      'Lo ha decidido algo que el puesto necesita, y es justo que sepa qué. {{ reasonSentence }}',
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
      `${appliedOrTalked} ${noFurther}, por una cuestión de fechas.`,
      `El día en que tiene que empezar el trabajo y el día en que usted podría empezar quedan demasiado lejos uno del otro.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, por el lugar de trabajo.`,
      `Este puesto está ligado a un lugar que no encaja con aquellos en los que usted puede trabajar.${sentence}`,
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
      `${no}, porque se ha suprimido. No se va a contratar a nadie.${lastRound}`,
      thanksOrForTime,
      `La decisión ha sido sobre el puesto; lo que usted nos mostró no ha influido en ella. Nos dedicó su tiempo de buena fe, y las personas con las que se reunió también.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    role_filled: letter(
      subject,
      greeting,
      `${no}, porque se cubrió antes de que hubiéramos decidido sobre su candidatura.${lastRound}`,
      thanksOrForTime,
      `En ese momento sus conversaciones con nuestro equipo seguían abiertas, y es justo que lo sepa con claridad. Ha sido una cuestión de fechas, y no un juicio sobre lo que usted nos mostró.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    requirement: letter(
      subject,
      greeting,
      `${no}. Lo ha decidido algo que el puesto necesita, y es justo que sepa qué.${lastRound}`,
      '{{ reasonSentence }}',
      `${thanksOrForTime} Las personas con las que habló han participado en esta decisión.`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    timing: letter(
      subject,
      greeting,
      `${no}, por una cuestión de fechas.${lastRound}`,
      `El día en que tiene que empezar el trabajo y el día en que usted podría empezar quedan demasiado lejos uno del otro. Tiene que ver con el calendario, y no con lo que usted nos mostró.${sentence}`,
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
      `${no}, por el lugar de trabajo.${lastRound}`,
      `Este puesto está ligado a un lugar que no encaja con aquellos en los que usted puede trabajar. Tiene que ver con el lugar, y no con lo que usted nos mostró.${sentence}`,
      thanksOrForTime,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
  },
};
