import { signatureIn } from '../signature.js';
import { letter, type LetterSet } from './letter-set.js';

// „Sie“, and no word that would need a gender: people, not „Bewerber“; the title in quotation marks stands as it was advertised.

const subject = 'Ihre Bewerbung bei {{ company }}: {{ role }}';
const greeting = '{{ greeting }},';

const applied = 'vielen Dank für Ihre Bewerbung auf die Stelle „{{ role }}“ bei {{ company }}.';
const talked = 'vielen Dank für das Gespräch über die Stelle „{{ role }}“ bei {{ company }}.';
const appliedOrTalked = `{% if afterScreen %}${talked}{% else %}${applied}{% endif %}`;

const thanks = '{% if thanks %}{{ thanks }}{% endif %}';
const thanksOr = (words: string): string => `{% if thanks %}{{ thanks }}{% else %}${words}{% endif %}`;
const thanksOrForTime = thanksOr('Vielen Dank für die Zeit, die Sie uns gegeben haben.');

const aboutThem =
  '{% if personalSentence %}{{ personalSentence }}{% endif %}{% if reasonSentence %} {{ reasonSentence }}{% endif %}';
const personal = '{% if personalSentence %}{{ personalSentence }}{% endif %}';
const sentence = '{% if reasonSentence %} {{ reasonSentence }}{% endif %}';

const lastRound =
  '{% if afterFinal %} Sie sind bis in die letzte Runde gekommen, deshalb schreibe ich Ihnen selbst.{% endif %}';

const next =
  '{% if feedbackOffered %}Wenn Ihnen eine Rückmeldung nützt, antworten Sie auf diesen Brief, und ich schicke sie Ihnen.{% endif %}{% if callOffered %} Wenn Sie lieber sprechen möchten, nennen Sie mir einen Zeitpunkt, und ich rufe Sie an.{% endif %}';
const pool =
  '{% if talentPool and candidatePageUrl %}Wir würden uns gern an Sie erinnern, wenn wir später Stellen besetzen. Wenn Sie das auch möchten, sagen Sie auf Ihrer Seite Ja: {{ candidatePageUrl }}\n\nOhne Ihr Ja bewahren wir dafür nichts auf.{% endif %}';

const writeToUs = 'Wenn Sie eine Frage haben, schreiben Sie gern zurück: Dieses Postfach liest ein Mensch.';
const writeToMe =
  'Wenn Sie eine Frage haben, schreiben Sie gern zurück: Ich lese, was an diese Adresse kommt.';
const tellMe =
  'Wenn Sie eine Frage haben oder uns sagen möchten, wie Sie das alles erlebt haben, schreiben Sie gern zurück. Ich lese, was an diese Adresse kommt.';

const signature = signatureIn('de');

const no = 'wir werden Ihnen die Stelle „{{ role }}“ bei {{ company }} nicht anbieten';
const noFurther = 'Wir werden Ihre Bewerbung nicht weiterverfolgen';

/** The letters that say no, in German. */
export const de: LetterSet = {
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
      `${no}. Sie sollen darauf eine klare Antwort haben.`,
      `${thanksOr('Vielen Dank, dass Sie sich mit uns getroffen haben.')} Die Menschen, mit denen Sie gesprochen haben, waren an der Entscheidung beteiligt.`,
      aboutThem,
      next,
      pool,
      writeToMe,
      signature,
    ),
    onsite: letter(
      subject,
      greeting,
      `${no}. Sie haben uns viel von Ihrer Zeit gegeben, deshalb schreibe ich Ihnen selbst.`,
      `${thanksOr('Vielen Dank, dass Sie zu uns gekommen sind.')} Die Menschen, die Sie getroffen haben, haben vor der Entscheidung über das gesprochen, was sie gesehen haben.`,
      aboutThem,
      next,
      pool,
      tellMe,
      signature,
    ),
    final: letter(
      subject,
      greeting,
      `${no}. Sie sind bis in die letzte Runde gekommen, deshalb schreibe ich Ihnen selbst.`,
      `${thanksOrForTime} Alle, die Sie getroffen haben, haben mitentschieden, und wir haben sorgfältig darüber beraten.`,
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
      `${appliedOrTalked} ${noFurther}, weil diese Stelle nicht mehr besetzt wird.`,
      `Dafür wird niemand eingestellt. Das war eine Entscheidung über die Stelle; Ihre Bewerbung hat dabei keine Rolle gespielt.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, weil die Stelle besetzt wurde, bevor wir darüber entschieden hatten.`,
      `Es lag am Zeitpunkt und ist kein Urteil über das, was Sie uns geschickt haben.${sentence}`,
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
      'Den Ausschlag gab etwas, das diese Stelle braucht, und Sie sollen wissen, was. {{ reasonSentence }}',
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
      `${appliedOrTalked} ${noFurther}, und das liegt an den Terminen.`,
      `Der Tag, an dem die Arbeit beginnen muss, und der Tag, an dem Sie anfangen könnten, liegen zu weit auseinander.${sentence}`,
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
      `${appliedOrTalked} ${noFurther}, und das liegt am Arbeitsort.`,
      `Diese Stelle ist an einen Ort gebunden, der nicht zu den Orten passt, an denen Sie arbeiten können.${sentence}`,
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
      `${no}, weil sie gestrichen wurde. Dafür wird niemand eingestellt.${lastRound}`,
      thanksOrForTime,
      `Entschieden wurde über die Stelle; was Sie uns gezeigt haben, hat dabei keine Rolle gespielt. Sie haben uns Ihre Zeit im guten Glauben gegeben, und die Menschen, die Sie getroffen haben, die ihre auch.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    role_filled: letter(
      subject,
      greeting,
      `${no}, weil sie besetzt wurde, bevor wir über Ihre Bewerbung entschieden hatten.${lastRound}`,
      thanksOrForTime,
      `Sie waren zu diesem Zeitpunkt noch mit uns im Gespräch und sollen das offen erfahren. Es lag am Zeitpunkt und ist kein Urteil über das, was Sie uns gezeigt haben.${sentence}`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    requirement: letter(
      subject,
      greeting,
      `${no}. Den Ausschlag gab etwas, das diese Stelle braucht, und Sie sollen wissen, was.${lastRound}`,
      '{{ reasonSentence }}',
      `${thanksOrForTime} Die Menschen, mit denen Sie gesprochen haben, waren an der Entscheidung beteiligt.`,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
    timing: letter(
      subject,
      greeting,
      `${no}, und das liegt an den Terminen.${lastRound}`,
      `Der Tag, an dem die Arbeit beginnen muss, und der Tag, an dem Sie anfangen könnten, liegen zu weit auseinander. Das betrifft den Kalender und nicht das, was Sie uns gezeigt haben.${sentence}`,
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
      `${no}, und das liegt am Arbeitsort.${lastRound}`,
      `Diese Stelle ist an einen Ort gebunden, der nicht zu den Orten passt, an denen Sie arbeiten können. Das betrifft den Ort und nicht das, was Sie uns gezeigt haben.${sentence}`,
      thanksOrForTime,
      personal,
      next,
      pool,
      tellMe,
      signature,
    ),
  },
};
