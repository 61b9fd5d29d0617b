import type { LetterTemplate } from '../domain/template.js';
import { signature } from './signature.js';

/** The answer when no more can be shared: it says so plainly and thanks for the question. */
export const cannotShareMore: LetterTemplate = {
  subject: 'Your question about the role of {{ role }}',
  body: `{{ greeting }},

Thank you for asking about our decision not to offer you the role of {{ role }} at {{ company }}. I looked at what we have on record, and there is nothing more that I can share.

That is our limit, and it says nothing about your work. If you have another question, do write back: I read what comes to this address.

${signature}`,
};
