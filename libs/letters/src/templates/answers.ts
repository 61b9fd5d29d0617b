import type { LetterLocale } from '../domain/locale.js';
import type { LetterTemplate } from '../domain/template.js';
import { signatureIn } from './signature.js';

/** The answer to a request for feedback, by language: one thing that went well, the difference that decided, one thing for next time. */
export const feedbackAnswers: Readonly<Record<LetterLocale, LetterTemplate>> = {
  en: {
    subject: 'Your question about the role of {{ role }}',
    body: `{{ greeting }},

Thank you for asking what was behind our decision on the role of {{ role }} at {{ company }}.

What went well: {{ wentWell }}

What decided it: {{ decidingDifference }}

What could help next time: {{ nextTime }}

This is what we saw in a few hours together, measured against what this job needs. If something in it looks wrong to you, do tell me.

${signatureIn('en')}`,
  },
  de: {
    subject: 'Ihre Frage zur Stelle „{{ role }}“',
    body: `{{ greeting }},

vielen Dank, dass Sie nach den Gründen unserer Entscheidung über die Stelle „{{ role }}“ bei {{ company }} fragen.

Was gut war: {{ wentWell }}

Was den Ausschlag gab: {{ decidingDifference }}

Was beim nächsten Mal helfen könnte: {{ nextTime }}

Das haben wir in wenigen gemeinsamen Stunden gesehen, gemessen an dem, was diese Stelle braucht. Wenn Ihnen etwas daran falsch vorkommt, sagen Sie es mir bitte.

${signatureIn('de')}`,
  },
  fr: {
    subject: 'Votre question au sujet du poste «\u00a0{{ role }}\u00a0»',
    body: `{{ greeting }},

Merci de nous demander ce qui a motivé notre décision au sujet du poste «\u00a0{{ role }}\u00a0» chez {{ company }}.

Ce qui était bien\u00a0: {{ wentWell }}

Ce qui a été déterminant\u00a0: {{ decidingDifference }}

Ce qui pourrait aider la prochaine fois\u00a0: {{ nextTime }}

C’est ce que nous avons vu en quelques heures ensemble, au regard de ce que demande ce poste. Si quelque chose vous paraît inexact, dites-le-moi.

${signatureIn('fr')}`,
  },
  es: {
    subject: 'Su pregunta sobre el puesto «{{ role }}»',
    body: `{{ greeting }}:

Gracias por preguntar qué hubo detrás de nuestra decisión sobre el puesto «{{ role }}» en {{ company }}.

Lo que salió bien: {{ wentWell }}

Lo que decidió: {{ decidingDifference }}

Lo que podría ayudar la próxima vez: {{ nextTime }}

Es lo que vimos en unas pocas horas, medido con lo que este puesto necesita. Si algo le parece equivocado, dígamelo.

${signatureIn('es')}`,
  },
};

/** The answer when no more can be shared, by language: it says so plainly and thanks for the question. */
export const cannotShareMore: Readonly<Record<LetterLocale, LetterTemplate>> = {
  en: {
    subject: 'Your question about the role of {{ role }}',
    body: `{{ greeting }},

Thank you for asking about our decision not to offer you the role of {{ role }} at {{ company }}. I looked at what we have on record, and there is nothing more that I can share.

That is our limit, and it says nothing about your work. If you have another question, do write back: I read what comes to this address.

${signatureIn('en')}`,
  },
  de: {
    subject: 'Ihre Frage zur Stelle „{{ role }}“',
    body: `{{ greeting }},

vielen Dank für Ihre Frage zu unserer Entscheidung, Ihnen die Stelle „{{ role }}“ bei {{ company }} nicht anzubieten. Ich habe angesehen, was bei uns festgehalten ist, und mehr kann ich Ihnen dazu nicht sagen.

Das ist unsere Grenze und sagt nichts über Ihre Arbeit. Wenn Sie eine andere Frage haben, schreiben Sie gern zurück: Ich lese, was an diese Adresse kommt.

${signatureIn('de')}`,
  },
  fr: {
    subject: 'Votre question au sujet du poste «\u00a0{{ role }}\u00a0»',
    body: `{{ greeting }},

Merci pour votre question sur notre décision de ne pas vous proposer le poste «\u00a0{{ role }}\u00a0» chez {{ company }}. J’ai relu ce que nous avons noté, et je ne peux pas vous en dire davantage.

C’est notre limite, et cela ne dit rien de votre travail. Si vous avez une autre question, répondez à cette lettre\u00a0: je lis ce qui arrive à cette adresse.

${signatureIn('fr')}`,
  },
  es: {
    subject: 'Su pregunta sobre el puesto «{{ role }}»',
    body: `{{ greeting }}:

Gracias por preguntar por nuestra decisión de no ofrecerle el puesto «{{ role }}» en {{ company }}. He mirado lo que tenemos anotado, y no puedo contarle más.

Es nuestro límite, y no dice nada de su trabajo. Si tiene otra pregunta, responda a esta carta: leo lo que llega a esta dirección.

${signatureIn('es')}`,
  },
};
