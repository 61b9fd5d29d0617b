import { describe, expect, it } from '@jest/globals';
import { readFeedback } from '../domain/feedback.js';
import { renderFeedbackPage } from './feedback-page.js';

const hostile = `<script>alert("x")</script>' onfocus='y`;

describe('the feedback page', () => {
  it('escapes everything that comes from data', () => {
    const read = readFeedback({ wentWell: `</textarea>${hostile}`, decidedBy: '', wouldHelp: 'Practice.' });
    const form = read.ok ? null : read.form;
    const html = renderFeedbackPage({
      kind: 'form',
      role: hostile,
      company: hostile,
      candidateName: hostile,
      question: `</blockquote>${hostile}`,
      form,
    });
    expect(html).not.toContain('<script');
    expect(html.match(/<\/textarea>/g)).toHaveLength(3);
    expect(html.match(/<\/blockquote>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39; onfocus=&#39;y');
  });

  it('keeps what was typed and says which field is missing', () => {
    const read = readFeedback({ wentWell: 'A clear plan.', decidedBy: '  ', wouldHelp: 'Numbers.' });
    expect(read.ok).toBe(false);
    const html = renderFeedbackPage({
      kind: 'form',
      role: 'Engineer',
      company: 'Kestrel',
      candidateName: '',
      question: null,
      form: read.ok ? null : read.form,
    });
    expect(html).toContain('A clear plan.');
    expect(html).toContain('id="decidedBy-problem"');
    expect(html).not.toContain('id="wentWell-problem"');
    expect(html.match(/aria-invalid="true"/g)).toHaveLength(1);
  });

  it('names every field by a label and needs no script', () => {
    const html = renderFeedbackPage({
      kind: 'form',
      role: 'Engineer',
      company: 'Kestrel',
      candidateName: 'Ada',
      question: null,
      form: null,
    });
    for (const field of ['wentWell', 'decidedBy', 'wouldHelp', 'cannotShare']) {
      expect(html).toContain(`<label for="${field}">`);
      expect(html).toContain(`id="${field}"`);
    }
    expect(html).not.toContain('<script');
  });
});

describe('readFeedback', () => {
  it('takes "we cannot share more" without anything else', () => {
    expect(readFeedback({ cannotShare: 'yes', wentWell: '' })).toEqual({
      ok: true,
      feedback: { cannotShare: true },
    });
  });

  it('refuses what is too long, and bodies of another shape', () => {
    expect(readFeedback({ wentWell: 'a', decidedBy: 'b', wouldHelp: 'c'.repeat(2_001) }).ok).toBe(false);
    for (const input of [undefined, null, 'text', ['a'], { wentWell: { $gt: '' } }])
      expect(readFeedback(input).ok).toBe(false);
  });
});
