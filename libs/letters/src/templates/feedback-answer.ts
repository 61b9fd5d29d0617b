import type { LetterTemplate } from '../domain/template.js';
import { signature } from './signature.js';

/** The answer to a request for feedback: one thing that went well, the difference that decided, one thing for next time. */
export const feedbackAnswer: LetterTemplate = {
  subject: 'Your question about the role of {{ role }}',
  body: `{{ greeting }},

Thank you for asking what was behind our decision on the role of {{ role }} at {{ company }}.

What went well: {{ wentWell }}

What decided it: {{ decidingDifference }}

What could help next time: {{ nextTime }}

This is what we saw in a few hours together, measured against what this job needs. If something in it looks wrong to you, do tell me.

${signature}`,
};
