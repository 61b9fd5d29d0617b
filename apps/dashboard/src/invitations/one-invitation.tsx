import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ConflictNotice, UnsavedNotice } from '../letters/letter/conflict-notice';
import { FindingNotes } from '../letters/letter/finding-notes';
import { LetterSheet, type LetterSheetHandle } from '../letters/letter/letter-sheet';
import { MailPreview } from '../letters/letter/mail-preview';
import { inTheWay, type Place, placesOf } from '../letters/letter/places';
import { SaveState } from '../letters/letter/save-state';
import { useLetterDraft } from '../letters/letter/use-letter-draft';
import { WrittenFrom } from '../letters/letter/written-from';
import { MemberName } from '../members/member-name';
import { Fact, FactList } from '../screen/fact-list';
import { LinkTo } from '../screen/link-to';
import { Thing } from '../screen/three-part-screen';
import { useKeys } from '../screen/use-keys';
import { useIsOneOf } from '../session/roles';
import { CandidateName } from '../words/candidate-name';
import { useInvitationActs } from './acts';
import { type Asked, InvitationActions } from './invitation-actions';
import { InvitationAsk } from './invitation-ask';
import { InvitationTimeline } from './invitation-timeline';
import type { Invitation } from './queries';
import { useInvitationApproval } from './use-invitation-approval';

/** One invitation that was read: the same letter, check and preview as a rejection's. */
export function OneInvitation({ view }: { readonly view: Invitation }) {
  const { invitation, letter } = view;
  const { status, candidateId, candidateName, role, openingId, signerId, conversationId } = invitation;
  const mayAct = useIsOneOf('admin', 'recruiter');
  const acts = useInvitationActs(invitation.id);
  const { draft, words, kept, state } = useLetterDraft(letter, {
    save: acts.editLetter,
    read: acts.readLetter,
  });
  const places = useMemo(() => placesOf(kept), [kept]);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [face, setFace] = useState<'write' | 'preview'>('write');
  const [asked, setAsked] = useState<Asked>();
  const sheet = useRef<LetterSheetHandle>(null);
  const approval = useInvitationApproval({ invitation, acts, draft });
  const isDraft = status === 'drafted' || status === 'failed';
  const isEditable = isDraft && mayAct;

  // The sheet may stand behind the preview: it is there once that is gone.
  const inSheet = (act: (sheet: LetterSheetHandle) => void): void => {
    flushSync(() => setFace('write'));
    if (sheet.current) act(sheet.current);
  };
  const show = (place: Place): void => {
    setCurrentKey(place.key);
    inSheet((shown) => shown.show(place));
  };
  const edit = (): void => inSheet((shown) => shown.edit());
  const approve = (): void => approval.approve((place) => (place ? show(place) : edit()));
  const isFree = (): boolean => mayAct && !asked && document.querySelector('[role="dialog"]') === null;
  useKeys([
    ['a', () => isFree() && approve()],
    ['e', () => isFree() && isEditable && edit()],
    ['u', () => isFree() && status === 'approved' && approval.undo()],
  ]);
  const isBelow = useMediaQuery('(max-width: 75em)') ?? false;
  const notes = places.length > 0 && isDraft && (
    <FindingNotes
      places={places}
      currentKey={currentKey}
      isEditable={isEditable}
      onShow={show}
      onOverride={async (rule, reason) => {
        await draft.save();
        draft.hear(await acts.overrideWarning(letter, rule, reason));
      }}
    />
  );
  return (
    <Thing
      heading={
        <header>
          <Title order={2} size="h3">
            <CandidateName id={candidateId} name={candidateName} />
          </Title>
          <Text c="dimmed" mb="md">
            Invited to{' '}
            <LinkTo to={`/openings/${openingId}`}>
              <bdi>{role}</bdi>
            </LinkTo>
          </Text>
        </header>
      }
      facts={
        <Stack gap="lg">
          <InvitationActions
            invitation={invitation}
            mayAct={mayAct}
            approval={approval}
            open={inTheWay(places).length}
            onApprove={approve}
            onAsk={setAsked}
          />
          {!isBelow && notes}
          <InvitationTimeline invitation={invitation} />
          <FactList>
            <Fact name="Signed by">
              <MemberName id={signerId} />
            </Fact>
            <Fact name="Conversation">
              <LinkTo to={`/conversations/${conversationId}`}>Their answer, and yours</LinkTo>
            </Fact>
          </FactList>
          <WrittenFrom letter={kept} />
        </Stack>
      }
    >
      {state.kind === 'conflict' && isEditable && <ConflictNotice draft={draft} theirs={state.theirs} />}
      {state.kind === 'failed' && !isDraft && <UnsavedNotice words={words} problem={state.problem} />}
      <Group justify="space-between" mb="sm" maw="var(--reading-width)" mih="2rem">
        <SegmentedControl
          size="xs"
          aria-label="How the letter is shown"
          data={[
            { value: 'write', label: isEditable ? 'Write' : 'Letter' },
            { value: 'preview', label: 'As it arrives' },
          ]}
          value={face}
          onChange={(value) => {
            void draft.save();
            setFace(value === 'preview' ? 'preview' : 'write');
          }}
        />
        {isEditable && <SaveState draft={draft} state={state} />}
      </Group>
      {face === 'preview' ? (
        <MailPreview signerId={signerId} to={candidateName} letter={kept} />
      ) : (
        <LetterSheet
          ref={sheet}
          words={words}
          kept={kept}
          places={places}
          isEditable={isEditable}
          onType={draft.type}
          onPlace={setCurrentKey}
        />
      )}
      {isBelow && notes && <div style={{ marginTop: '1rem' }}>{notes}</div>}
      {asked && (
        <InvitationAsk
          asked={asked}
          invitation={invitation}
          acts={acts}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Thing>
  );
}
