import { bounceMail } from './candidate-mail.js';
import { application, type Person } from './greenhouse.js';
import { eventually, expectThat } from './narrator.js';
import { designer } from './people.js';
import { dutiesOf, type Items, nextMail, rejectionOf, type RejectionView, type World } from './world.js';

const priya: Person = { id: 9101, firstName: 'Priya', lastName: 'Nair', address: 'priya.nair@mail.example' };
const samir: Person = {
  id: 9102,
  firstName: 'Samir',
  lastName: 'Haddad',
  address: 'samir.haddad@mail.example',
};
const review = { name: 'Application Review', interviews: [] };

interface DeliveryView {
  readonly id: string;
  readonly ownerId: string;
  readonly status: string;
  readonly maybeRepeated: boolean;
  readonly attempts: number;
}

export const secondStrandSteps = 7;

/** What must not happen: a form mail that leaves, a bounce that is forgotten, a webhook that counts twice, a crash that loses a letter. */
export async function secondStrand(world: World): Promise<void> {
  const { narrator, regards, recruiter, greenhouse, mail } = world;
  narrator.chapter('What must not happen');

  await regards.advanceTo('2026-05-06T09:00:00Z');
  const rejected = application(7101, priya, designer, review, { rejectedAt: '2026-05-06T08:30:00Z' });
  const drafted = await narrator.step(
    'a webhook delivered twice, and once more under another id, makes one rejection',
    async (see) => {
      const statuses = [
        await greenhouse.send('reject_candidate', rejected, 'delivery-1'),
        await greenhouse.send('reject_candidate', rejected, 'delivery-1'),
        await greenhouse.send('reject_candidate', rejected, 'delivery-2'),
      ];
      const view = await rejectionOf(world, priya, 'drafted');
      await settled(world);
      const { items } = await recruiter.ask<Items<{ candidateId: string }>>(
        'GET',
        '/api/v1/rejections?status=drafted&limit=100',
      );
      const count = items.filter(({ candidateId }) => candidateId === view.rejection.candidateId).length;
      expectThat(
        statuses.every((status) => status === 200),
        'the sender hears 200 each time',
      );
      expectThat(count === 1, `one rejection, not ${count}`);
      see({ webhooks: statuses, rejections: count, rejection: view.rejection.id });
      return view;
    },
  );
  const { id, candidateId } = drafted.rejection;

  await narrator.step('a form mail with its placeholders left in is refused', async (see) => {
    const template =
      'Dear {{first_name}},\n\nthank you for applying for [Position]. We have decided not to offer you the role.\n\nBest regards\nDana Reyes';
    await recruiter.ask('PATCH', `/api/v1/rejections/${id}/letter`, {
      subject: 'Your application',
      body: template,
      version: drafted.letter.version,
    });
    const refused = await recruiter.try<{ code: string; rules: string[] }>(
      'POST',
      `/api/v1/rejections/${id}/approve`,
      { letterVersion: drafted.letter.version + 1 },
    );
    expectThat(
      refused.status === 422 && refused.body.code === 'letters.blocking_findings',
      'a refusal with its code',
    );
    expectThat(refused.body.rules.includes('unresolved-placeholder'), 'the rule is named');
    see({ status: refused.status, code: refused.body.code, rules: refused.body.rules });
  });

  const sent = await narrator.step('written as a person writes, it is approved and leaves', async (see) => {
    const { version } = (await recruiter.ask<RejectionView>('GET', `/api/v1/rejections/${id}`)).letter;
    await recruiter.ask('PATCH', `/api/v1/rejections/${id}/letter`, {
      subject: drafted.letter.subject,
      body: drafted.letter.body,
      version,
    });
    await recruiter.ask('POST', `/api/v1/rejections/${id}/approve`, { letterVersion: version + 1 });
    await regards.advanceTo('2026-05-06T11:00:00Z');
    const arrived = await nextMail(world, priya.address, 0);
    await rejectionOf(world, priya, 'sent');
    see({ subject: arrived.parsed.subject, text: arrived.parsed.text ?? '' });
    return arrived;
  });

  await narrator.step('it bounces: the outcome is open again', async (see) => {
    const told = (await dutiesOf(world, candidateId)).find(({ kind }) => kind === 'tell_outcome');
    expectThat(told?.status === 'closed', 'the duty was closed by the delivery');
    const response = await bounceMail(regards.smtpPort, sent);
    const duty = await eventually('the duty open again', async () =>
      (await dutiesOf(world, candidateId)).find(
        ({ kind, status }) => kind === 'tell_outcome' && status === 'open',
      ),
    );
    const delivery = await deliveryOf(world, id);
    expectThat(delivery.status === 'bounced', 'the delivery is bounced');
    see({
      smtp: response,
      to: sent.envelopeFrom,
      delivery: delivery.status,
      duty: `${duty.kind}: ${duty.status}, due ${duty.dueAt}`,
    });
  });

  const crashing = await narrator.step(
    'the next letter is approved; the receiving server takes it and hangs before it answers',
    async (see) => {
      await greenhouse.send(
        'reject_candidate',
        application(7102, samir, designer, review, { rejectedAt: '2026-05-06T11:00:00Z' }),
      );
      const view = await rejectionOf(world, samir, 'drafted');
      await recruiter.ask('POST', `/api/v1/rejections/${view.rejection.id}/approve`, {
        letterVersion: view.letter.version,
      });
      mail.hang(samir.address);
      await regards.advanceTo('2026-05-06T14:00:00Z');
      await eventually('a delivery that hangs', async () => mail.hangs > 0);
      const delivery = await deliveryOf(world, view.rejection.id);
      expectThat(delivery.status === 'sending', 'the delivery is in sending');
      see({ delivery: delivery.id, status: delivery.status });
      return { rejectionId: view.rejection.id, delivery };
    },
  );

  await narrator.step('kill -9 in the middle of sending, and a new start', async (see) => {
    const started = Date.now();
    await regards.kill();
    mail.hang(null);
    await regards.start();
    see({ ready: `after ${Date.now() - started} ms` });
  });

  await narrator.step(
    'nothing is lost: the letter arrives, with the same Message-ID, marked as maybe repeated',
    async (see) => {
      const delivery = await eventually(
        'the delivery sent',
        async () => {
          // The lease of the killed process goes by the machine's clock; the tick looks again.
          await regards.advanceTo(regards.clock);
          const now = await deliveryOf(world, crashing.rejectionId);
          return now.status === 'sent' && now;
        },
        60_000,
      );
      const ids = mail.to(samir.address).map((arrived) => arrived.parsed.messageId);
      expectThat(ids.length === 2, `taken once before the crash and once after it, not ${ids.length} times`);
      expectThat(new Set(ids).size === 1, 'one Message-ID');
      expectThat(delivery.maybeRepeated, 'it is marked');
      const view = await rejectionOf(world, samir, 'sent');
      see({
        arrivals: ids,
        status: view.rejection.status,
        maybeRepeated: delivery.maybeRepeated,
        attempts: delivery.attempts,
      });
    },
  );
}

async function deliveryOf({ recruiter }: World, rejectionId: string): Promise<DeliveryView> {
  const { items } = await recruiter.ask<Items<DeliveryView>>('GET', '/api/v1/deliveries?limit=100');
  const found = items.find(({ ownerId }) => ownerId === rejectionId);
  if (!found) throw new Error('The rejection has no delivery.');
  return found;
}

/** Until every webhook that was taken has been applied or set aside. */
async function settled({ recruiter }: World): Promise<void> {
  await eventually('all webhooks handled', async () => {
    const { items } = await recruiter.ask<Items<{ status: string }>>(
      'GET',
      '/api/v1/webhook-events?limit=100',
    );
    return items.every(({ status }) => status !== 'received');
  });
}
