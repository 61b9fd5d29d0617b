import type { LetterTemplate } from '../domain/template.js';
import { signatureIn } from './signature.js';

/** The invitation of someone who was nearly hired; the first sentence makes sense to someone who has forgotten us. */
export const invitation: LetterTemplate = {
  subject: 'A new opening at {{ company }}: {{ openingTitle }}',
  body: `{{ greeting }},

We met {{ whereWeMet }}, about the role of {{ role }} at {{ company }}. {{ whatWasGood }}

We are now looking for someone as {{ openingTitle }}, and thought of you. {{ openingWhy }} {{ openingDifferent }}

Thank you for letting us keep in touch. On your page you can say yes, later or never, and each is a fine answer: {{ candidatePageUrl }}

You can also reply to this letter: I read what comes to this address.

${signatureIn('en')}`,
};
