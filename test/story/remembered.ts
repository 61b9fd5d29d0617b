import { openPage, sendForm } from './api-client.js';
import { answerMail } from './candidate-mail.js';
import { jobCreated } from './greenhouse.js';
import { eventually, expectThat } from './narrator.js';
import type { Told } from './told.js';
import { amara, designer } from './people.js';
import {
  candidateIdOf,
  dkimResultOf,
  dutiesOf,
  headersOf,
  type Items,
  linkIn,
  nextMail,
  openingNamed,
  type World,
} from './world.js';

interface Medalist {
  readonly medalist: { readonly status: string; readonly expiresAt: string | null };
  readonly consent: { readonly state: string };
}
interface Invitation {
  readonly invitation: { readonly id: string; readonly status: string };
  readonly letter: { readonly version: number; readonly findings: { readonly rule: string }[] };
}
interface Proposal {
  readonly id: string;
  readonly candidateId: string;
  readonly rank: number;
  readonly reasonsFor: string[];
  readonly reasonsAgainst: string[];
}

export const rememberedSteps = 6;

/** She is remembered: kept with her consent, proposed with reasons, invited, and she says yes. */
export async function remembered(world: World, { drafted, letter }: Told): Promise<void> {
  const { narrator, regards, recruiter, greenhouse } = world;
  const { candidateId } = drafted.rejection;
  narrator.chapter('She is remembered');

  await narrator.step('the panel nominates Amara; on her own page she joins the pool', async (see) => {
    const nominated = await recruiter.ask<{ id: string; status: string }>('POST', '/api/v1/talent-pool', {
      candidateId,
      applicationId: drafted.rejection.applicationId,
      strengths:
        'Careful user research, clear reasoning about trade-offs, strong Figma prototypes, accessibility.',
    });
    const medalist = (): Promise<Medalist> =>
      recruiter.ask<Medalist>('GET', `/api/v1/talent-pool/${nominated.id}`);
    const link = linkIn(letter, '/c/');
    const page = await openPage(link);
    expectThat(page.status === 200 && page.html.includes(designer.name), 'her page names the role');
    expectThat((await medalist()).medalist.status === 'nominated', 'opening the page changes nothing');
    const joined = await sendForm(`${link}/stay`, {
      wishes: 'Product design in a small team, Lisbon or remote.',
    });
    const { medalist: now, consent } = await medalist();
    expectThat(now.status === 'in_pool' && consent.state === 'active', 'she is in the pool with her consent');
    see({
      nominated: nominated.status,
      form: joined.status,
      now: now.status,
      consent: consent.state,
      until: now.expiresAt,
    });
  });

  const opening = await narrator.step('two months later a new opening arrives', async (see) => {
    await regards.advanceTo('2026-05-05T09:30:00Z');
    const status = await greenhouse.send(
      'job_created',
      jobCreated({ id: 777, name: 'Senior Product Designer, Accessibility' }),
    );
    const id = await openingNamed(world, 'Senior Product Designer, Accessibility');
    see({ webhook: status, opening: id });
    return id;
  });

  const proposal = await narrator.step('she is proposed for it, with reasons', async (see) => {
    const found = await eventually('a proposal', async () => {
      const { items } = await recruiter.ask<Items<Proposal>>('GET', `/api/v1/openings/${opening}/proposals`);
      return items.find((item) => item.candidateId === candidateId);
    });
    expectThat(found.reasonsFor.length > 0, 'there are reasons for her');
    see({
      match: found.id,
      rank: found.rank,
      reasonsFor: found.reasonsFor,
      reasonsAgainst: found.reasonsAgainst,
    });
    return found;
  });

  const invitation = await narrator.step(
    'the recruiter invites her: one-click unsubscribe, both headers under DKIM',
    async (see) => {
      const { invitation, letter } = await recruiter.ask<Invitation>(
        'POST',
        `/api/v1/matches/${proposal.id}/invite`,
      );
      await recruiter.ask('POST', `/api/v1/invitations/${invitation.id}/approve`, {
        letterVersion: letter.version,
      });
      // Until now the approval could be taken back.
      await regards.advanceTo('2026-05-05T09:41:00Z');
      const arrived = await nextMail(world, amara.address, 2);
      expectThat((await dkimResultOf(world, arrived)) === 'pass', 'the DKIM signature holds');
      const raw = arrived.raw.toString('utf8');
      expectThat(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m.test(raw), 'one-click unsubscribe');
      expectThat(/^DKIM-Signature:[\s\S]*?h=[^;]*list-unsubscribe-post/im.test(raw), 'the header is signed');
      see({
        invitation: invitation.id,
        headers: headersOf(arrived),
        text: arrived.parsed.text ?? '',
      });
      return { id: invitation.id, arrived };
    },
  );

  await narrator.step('she accepts by answering the mail', async (see) => {
    await regards.advanceTo('2026-05-05T12:00:00Z');
    await answerMail(
      regards.smtpPort,
      invitation.arrived,
      { name: 'Amara Okafor', address: amara.address },
      'Hi Dana,\n\nyes, I would love to talk about this. Thursday works for me.\n\nAmara',
    );
    const accepted = await eventually('the invitation accepted', async () => {
      const { invitation: now } = await recruiter.ask<Invitation>(
        'GET',
        `/api/v1/invitations/${invitation.id}`,
      );
      return now.status === 'accepted' && now;
    });
    see({ invitation: invitation.id, status: accepted.status });
  });

  await narrator.step('the ledger shows no duty overdue', async (see) => {
    const { items: overdue } = await recruiter.ask<Items<unknown>>(
      'GET',
      '/api/v1/duties?list=overdue&limit=100',
    );
    expectThat(overdue.length === 0, `none overdue, not ${JSON.stringify(overdue)}`);
    const all = await dutiesOf(world, candidateId);
    see({
      overdue: overdue.length,
      duties: all.map((duty) => `${duty.kind}: ${duty.status}, due ${duty.dueAt}`),
      candidate: (await candidateIdOf(recruiter, amara)) === candidateId,
    });
  });
}
