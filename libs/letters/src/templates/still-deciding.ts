import type { LetterLocale } from '../domain/locale.js';
import type { LetterTemplate } from '../domain/template.js';
import { signatureIn } from './signature.js';

/**
 * The note to somebody who waits after interviews, by language. It is true of whoever nothing was decided about, and of a finalist whose letter waits for
 * another person's answer: the team has not finished.
 */
export const stillDeciding: Readonly<Record<LetterLocale, LetterTemplate>> = {
  en: {
    subject: 'We are still deciding: {{ role }}',
    body: `{{ greeting }},

We are still deciding about the role of {{ role }} at {{ company }}. The team has not finished, and I do not want to leave you waiting without a word.

{% if thanks %}{{ thanks }}{% else %}Thank you for the time you gave us.{% endif %}

{{ expectation }}

If you have a question, or would rather withdraw, write back: I read what comes to this address.

${signatureIn('en')}`,
  },
  de: {
    subject: 'Noch keine Entscheidung: {{ role }}',
    body: `{{ greeting }},

über die Stelle „{{ role }}“ bei {{ company }} ist noch nicht entschieden. Wir sind damit nicht fertig, und ich möchte Sie nicht ohne ein Wort warten lassen.

{% if thanks %}{{ thanks }}{% else %}Vielen Dank für die Zeit, die Sie uns gegeben haben.{% endif %}

{{ expectation }}

Wenn Sie eine Frage haben oder sich lieber zurückziehen möchten, schreiben Sie mir: Ich lese, was an diese Adresse kommt.

${signatureIn('de')}`,
  },
  fr: {
    subject: 'Pas encore de décision\u00a0: {{ role }}',
    body: `{{ greeting }},

Rien n’est encore décidé pour le poste «\u00a0{{ role }}\u00a0» chez {{ company }}. L’équipe n’a pas terminé, et je tiens à vous l’écrire plutôt que de vous laisser sans nouvelles.

{% if thanks %}{{ thanks }}{% else %}Merci pour le temps que vous nous avez accordé.{% endif %}

{{ expectation }}

Si vous avez une question ou souhaitez retirer votre candidature, écrivez-moi\u00a0: je lis ce qui arrive à cette adresse.

${signatureIn('fr')}`,
  },
  es: {
    subject: 'Aún sin decisión: {{ role }}',
    body: `{{ greeting }}:

Todavía no hemos decidido sobre el puesto «{{ role }}» en {{ company }}. El equipo no ha terminado, y no quiero dejarle esperando sin una palabra.

{% if thanks %}{{ thanks }}{% else %}Gracias por el tiempo que nos ha dedicado.{% endif %}

{{ expectation }}

Si tiene alguna pregunta, o si prefiere retirar su candidatura, escríbame: leo lo que llega a esta dirección.

${signatureIn('es')}`,
  },
};
