import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeOpening, recordCandidate, rejectApplication, reopenOpening } from '#hiring';
import { createTemplate, moveTemplate } from '#letters';
import { newId } from '#platform/database';
import { ComposeAgain, type ComposeWish } from './compose-again.js';
import { type Applicant, RejectionsTest } from './rejections.fixture.js';

const asIs = { replaceWords: false } as const;

describe('the language, reason and template of a rejection', () => {
  let test: RejectionsTest;

  beforeAll(async () => {
    test = await RejectionsTest.start();
  });

  afterAll(() => test.stop());

  /** Somebody whose ATS says a language. */
  async function speaking(
    locale: string | null,
    facts: Parameters<RejectionsTest['applicant']>[0] = {},
  ): Promise<Applicant> {
    const address = `ada${newId()}@example.org`;
    const { id } = await test.tx((tx) =>
      recordCandidate(tx, {
        firstName: 'Ada',
        lastName: 'Okafor',
        provenance: 'typed',
        addresses: [{ address }],
        ...(locale === null ? {} : { locale }),
        at: test.now,
      }),
    );
    return test.applicant({ ...facts, candidateId: id, address });
  }

  async function rejectedFor(label: string | null, applicant: Applicant): Promise<string> {
    const at = new Date(test.now.getTime() - 3 * 3_600_000);
    const { applicationId } = applicant;
    await test.tx((tx) => rejectApplication(tx, { applicationId, reason: label, at }));
    return test.draft.execute(test.principal, applicationId);
  }

  const compose = (id: string, wish: ComposeWish) =>
    test.booted.app.get(ComposeAgain, { strict: false }).execute(test.principal, id, wish);

  it.each([
    ['de-AT', 'de', 'Guten Tag Ada Okafor,', 'nicht anbieten', 'die zwei Gespräche'],
    ['fr', 'fr', 'Bonjour Ada,', 'Nous ne vous proposerons pas', 'les deux entretiens'],
    ['es-MX', 'es', 'Hola, Ada:', 'No vamos a ofrecerle', 'las dos entrevistas'],
    ['pt-BR', 'en', 'Dear Ada,', 'We won’t be offering you', 'two interviews'],
    [null, 'en', 'Dear Ada,', 'We won’t be offering you', 'two interviews'],
  ])('writes to somebody who speaks %s in %s', async (spoken, locale, greeting, no, effort) => {
    const { letter } = await test.read(await test.reject(await speaking(spoken)));
    expect(letter).toMatchObject({
      locale,
      templateId: `builtin:rejection.${locale}.interview.unspecified`,
      templateVersion: 1,
      findings: [],
      context: { locale },
    });
    for (const words of [greeting, no, effort]) expect(letter.body).toContain(words);
  });

  it('gives a reason of the ATS only where our record of the opening bears it out, and never its label', async () => {
    const openingId = await test.opening();
    const early = await test.applicant({ openingId, stage: 'application', interviewsHeld: 0 });
    const open = await test.read(await rejectedFor('Position cancelled', early));
    expect(open.rejection.reason).toBe('unspecified');
    await test.tx((tx) => closeOpening(tx, { openingId, at: test.now, filled: false }));
    const late = await test.applicant({ openingId, stage: 'application', interviewsHeld: 0 });
    const id = await rejectedFor('Position cancelled', late);
    const closed = await test.read(id);
    expect(closed.rejection.reason).toBe('role_cancelled');
    expect(closed.letter).toMatchObject({ templateId: 'builtin:rejection.en.early.role_cancelled' });
    expect(closed.letter.body).toContain('Nobody is being hired for it.');
    expect(closed.letter.body).not.toContain('cancelled');

    // Somebody is looked for again: the letter would not be true, so it is held.
    await test.approve(id);
    await test.tx((tx) => reopenOpening(tx, { openingId, at: new Date(test.now.getTime() + 1_000) }));
    await test.pass(1);
    expect(await test.state(id)).toBe('approved truth_check');
    expect((await test.read(id)).holds.map(({ reason }) => reason).join()).toContain('does not bear out');
  });

  it('tells a requirement in a recorded sentence only', async () => {
    const id = await rejectedFor('Missing certification', await test.applicant());
    const first = await test.read(id);
    expect(first.rejection).toMatchObject({ reason: 'requirement', reasonSentence: null });
    expect(first.letter.templateId).toBe('builtin:rejection.en.interview.unspecified');
    const wish = { version: first.letter.version, reason: 'requirement', ...asIs } as const;
    await expect(compose(id, wish)).rejects.toMatchObject({ code: 'rejections.reason_sentence_missing' });
    const reasonSentence = 'The role needs a licence for work above ten metres.';
    const { letter, replaced } = await compose(id, { ...wish, reasonSentence });
    expect(letter).toMatchObject({ templateId: 'builtin:rejection.en.met.requirement', findings: [] });
    expect(letter.body).toContain(reasonSentence);
    expect(letter.provenance).toMatchObject({ reasonSentence: 'recorded' });
    expect(replaced).toBeNull();
    expect((await test.read(id)).rejection).toMatchObject({ reasonSentence, reason: 'requirement' });
  });

  it('refuses a reason that is not so, and a template that nobody has', async () => {
    const id = await test.reject(await test.applicant());
    const { letter } = await test.read(id);
    const wish = { version: letter.version, ...asIs };
    await expect(compose(id, { ...wish, reason: 'role_filled' })).rejects.toMatchObject({
      code: 'rejections.reason_not_backed',
    });
    await expect(compose(id, { ...wish, templateId: newId() })).rejects.toMatchObject({
      code: 'rejections.template_unknown',
    });
    await expect(compose(id, { ...wish, version: 7, locale: 'de' })).rejects.toMatchObject({
      code: 'rejections.letter_changed',
    });
    expect((await test.read(id)).letter.version).toBe(letter.version);
  });

  it('is written again in another language, which later sentences keep', async () => {
    const id = await test.reject(await test.applicant({ stage: 'final', finalist: true }));
    const { letter } = await test.read(id);
    const german = await compose(id, { version: letter.version, locale: 'de', ...asIs });
    expect(german.letter).toMatchObject({
      locale: 'de',
      templateId: 'builtin:rejection.de.final.unspecified',
    });
    const sentence = 'Ihre Skizze des Gerüsts ist uns allen im Gedächtnis geblieben.';
    const personal = await test.letters.personal(test.principal, id, sentence);
    expect(personal).toMatchObject({ locale: 'de', findings: [] });
    expect(personal.body).toContain(`Sie sind bis in die letzte Runde gekommen`);
    expect(personal.body).toContain(sentence);
    const french = await compose(id, {
      version: personal.version,
      templateId: 'builtin:rejection.fr.final.unspecified',
      ...asIs,
    });
    expect(french.letter.locale).toBe('fr');
  });

  it('asks before it replaces words that a person wrote, and gives them back', async () => {
    const id = await test.reject(await test.applicant());
    const { letter } = await test.read(id);
    const own = { subject: letter.subject, body: `${letter.body}\n\nPS: The rain was lovely.` };
    const edited = await test.letters.execute(test.principal, id, own, letter.version);
    const wish = { version: edited.version, locale: 'de' } as const;
    await expect(compose(id, { ...wish, replaceWords: false })).rejects.toMatchObject({
      code: 'rejections.words_would_be_lost',
    });
    const { letter: written, replaced } = await compose(id, { ...wish, replaceWords: true });
    expect(written).toMatchObject({ locale: 'de', editedBy: null });
    expect(replaced).toEqual(own);
  });

  it('has the hiring manager sign who says what they saw, and nobody who only types it for them', async () => {
    const tom = await test.colleague();
    const openingId = await test.opening();
    const { memberId } = test.principal;
    const team = 'UPDATE openings SET recruiter_id = $1, hiring_manager_id = $2 WHERE id = $3';
    await test.query(team, [memberId, tom.memberId, openingId]);
    const id = await test.reject(await test.applicant({ openingId, stage: 'final', finalist: true }));
    const sentence = 'Your sketch of the rig stayed with the whole panel.';
    expect((await test.letters.personal(test.principal, id, sentence)).body).toContain('Mara Lindqvist');
    expect((await test.read(id)).rejection.signerId).toBe(memberId);
    expect((await test.letters.personal(tom, id, sentence)).body).toContain('Tom Brandt');
    expect((await test.read(id)).rejection.signerId).toBe(tom.memberId);
  });

  it('writes with the organization’s own template, and with ours when that cannot be written or is put away', async () => {
    const by = { by: test.principal.memberId, at: test.now };
    const words = {
      name: 'Onsite, ours',
      stages: ['onsite'],
      reason: null,
      locale: 'en',
      copiedFrom: null,
      subject: '{{ role }} at {{ company }}',
      body: '{{ greeting }},\n\nWe won’t be offering you the role of {{ role }}. It was close to our hearts.\n\n{% if thanks %}{{ thanks }}{% else %}Thank you for coming.{% endif %} We talked about it for a week. We ate cake.\n\nDo write back.\n\nKind regards,\n{{ senderName }}',
    } as const;
    const { template } = await test.tx((tx) => createTemplate(tx, words, by));
    const { id: templateId } = template.row;
    const drafted = async (): Promise<string | null> =>
      (await test.read(await test.reject(await test.applicant({ stage: 'onsite' })))).letter.templateId;
    expect(await drafted()).toBe('builtin:rejection.en.onsite.unspecified');
    await test.tx((tx) => moveTemplate(tx, templateId, 'activate', by));
    const own = await test.reject(await test.applicant({ stage: 'onsite' }));
    expect((await test.read(own)).letter).toMatchObject({ templateId, templateVersion: 1, findings: [] });
    expect((await test.read(own)).letter.body).toContain('We ate cake.');

    const needsEffort = { ...words, body: words.body.replace('We ate cake.', '{{ effortActions }}.') };
    await test.query('UPDATE letter_template_versions SET body = $1 WHERE template_id = $2', [
      needsEffort.body,
      templateId,
    ]);
    expect(await drafted()).toBe('builtin:rejection.en.onsite.unspecified');

    await test.tx((tx) => moveTemplate(tx, templateId, 'archive', by));
    expect(await drafted()).toBe('builtin:rejection.en.onsite.unspecified');
    const { letter } = await test.read(own);
    const again = await compose(own, { version: letter.version, locale: 'en', ...asIs });
    expect(again.letter.templateId).toBe('builtin:rejection.en.onsite.unspecified');
  });
});
