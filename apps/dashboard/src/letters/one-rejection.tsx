import { Badge, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../screen/announce';
import { Thing } from '../screen/three-part-screen';
import { useKeys } from '../screen/use-keys';
import { useIsOneOf } from '../session/roles';
import { useIdentity } from '../session/session';
import { PersonName } from '../words/person-name';
import { useRejectionActs } from './acts';
import { afterApproval, stageInWords } from './departure-words';
import { ConflictNotice, UnsavedNotice } from './letter/conflict-notice';
import { FindingNotes } from './letter/finding-notes';
import { LetterSheet, type LetterSheetHandle } from './letter/letter-sheet';
import { MailPreview } from './letter/mail-preview';
import { holdsSentence, PersonalSentence } from './letter/personal-sentence';
import { inTheWay, type Place, placesOf } from './letter/places';
import { SaveState } from './letter/save-state';
import { useLetterDraft } from './letter/use-letter-draft';
import { WrittenFrom } from './letter/written-from';
import type { ApplicationFacts, Rejection } from './queries';
import { RejectionActions } from './rejection-actions';
import { type Asked, RejectionAsk } from './rejection-asks';
import { RejectionFacts } from './rejection-facts';
import { RejectionHistory } from './rejection-history';
import { Holds, RejectionTimeline } from './rejection-timeline';
import { useApproval } from './use-approval';
import { WriteAnotherWay } from './write-another-way';

export interface RejectionThingProps {
  readonly id: string;
  /** Called when this one is approved or cancelled, so that the next can be shown. */
  readonly onDone?: () => void;
  /** Called when the approval of one that is not on the screen any more was taken back. */
  readonly onTakenBack?: (id: string) => void;
  /** Moves the focus here when it appears: after the one before it was done. */
  readonly takesFocus?: boolean;
}

interface OneRejectionProps extends RejectionThingProps {
  readonly view: Rejection;
  /** Absent when they could not be read. */
  readonly facts: ApplicationFacts | undefined;
}

/** One rejection that was read, with the facts behind it. */
export function OneRejection(props: OneRejectionProps) {
  const { id, view, facts, onDone, onTakenBack, takesFocus = false } = props;
  const { rejection, letter } = view;
  const isPaused = useIdentity().sendingPaused;
  const mayAct = useIsOneOf('admin', 'recruiter');
  const mayReadAudit = useIsOneOf('admin');
  const acts = useRejectionActs(id);
  const { draft, words, kept, state } = useLetterDraft(letter, {
    save: acts.editLetter,
    read: acts.readLetter,
  });
  const places = useMemo(() => placesOf(kept), [kept]);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [ledTo, setLedTo] = useState<string>();
  const [face, setFace] = useState<'write' | 'preview'>('write');
  const [asked, setAsked] = useState<Asked>();
  const heading = useRef<HTMLHeadingElement>(null);
  const sheet = useRef<LetterSheetHandle>(null);
  const sentence = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const isDraft = rejection.status === 'drafted';
  const isInBatch = rejection.batchId !== null;
  const isEditable = isDraft && mayAct && !isInBatch;
  const lacksSentence =
    facts?.application.finalist === true && !holdsSentence(words.body, rejection.personalSentence);
  const open = inTheWay(places);
  const approval = useApproval({
    view,
    acts,
    draft,
    outcome: afterApproval(view, facts?.firstChoice, isPaused),
    lacksSentence,
    onDone,
    onTakenBack,
  });
  // The sheet may stand behind the preview: it is there once that is gone.
  const inSheet = (act: (sheet: LetterSheetHandle) => void): void => {
    flushSync(() => setFace('write'));
    if (sheet.current) act(sheet.current);
  };
  const edit = (): void => inSheet((shown) => shown.edit());
  const show = (place: Place): void => {
    setLedTo(place.key);
    inSheet((shown) => shown.show(place));
  };
  const approve = (): void =>
    void approval.approve((obstacle) => {
      if (obstacle === 'sentence') sentence.current?.focus();
      else if (obstacle) show(obstacle);
      else edit();
    });
  const isBelow = useMediaQuery('(max-width: 75em)') ?? false;

  const hold = (): void => {
    if (rejection.status === 'approved' || rejection.status === 'sending') setAsked({ kind: 'hold' });
    else announce('Only an approved letter can be held; a draft does not leave by itself.');
  };
  const isFree = (): boolean => mayAct && !asked && document.querySelector('[role="dialog"]') === null;
  useKeys([
    ['a', () => isFree() && approve()],
    ['e', () => isFree() && isEditable && edit()],
    ['h', () => isFree() && hold()],
    ['u', () => isFree() && approval.undo()],
  ]);

  const notes = places.length > 0 && (
    <FindingNotes
      places={places}
      currentKey={currentKey ?? ledTo ?? null}
      isEditable={isEditable}
      onShow={show}
      onOverride={async (rule, reason) => {
        await draft.save();
        draft.hear(await acts.overrideWarning(letter.id, rule, reason));
      }}
    />
  );
  return (
    <Thing
      heading={
        <header>
          <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            <PersonName name={rejection.candidateName} />
          </Title>
          <Group gap="xs" mb="md">
            <Text c="dimmed">
              <bdi>{rejection.role}</bdi>
              {facts && ` · ${stageInWords(facts.application.stage, facts.application.interviewsHeld)}`}
            </Text>
            {facts?.application.finalist === true && (
              <Badge variant="light" tt="none">
                Finalist
              </Badge>
            )}
          </Group>
        </header>
      }
      facts={
        <Stack gap="lg">
          <RejectionActions
            view={view}
            mayAct={mayAct}
            approval={approval}
            first={firstInWords(open.length, lacksSentence)}
            onApprove={approve}
            onAsk={setAsked}
          />
          <Holds
            view={view}
            onRelease={mayAct ? (held) => setAsked({ kind: 'release', hold: held }) : undefined}
          />
          {!isBelow && notes}
          <RejectionTimeline view={view} />
          <RejectionFacts rejection={rejection} sourceSaid={view.sourceSaid} facts={facts} />
          <WrittenFrom letter={kept} />
          {mayReadAudit && <RejectionHistory id={id} />}
        </Stack>
      }
    >
      {facts && isEditable && lacksSentence && (
        <PersonalSentence ref={sentence} rejection={rejection} facts={facts} draft={draft} acts={acts} />
      )}
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
        <MailPreview signerId={rejection.signerId} to={rejection.candidateName} letter={kept} />
      ) : (
        <LetterSheet
          // The editor takes the language when it is made.
          key={kept.locale}
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
      {asked?.kind === 'compose' && (
        <WriteAnotherWay
          rejection={rejection}
          stage={facts?.application.stage}
          letter={kept}
          draft={draft}
          acts={acts}
          onClose={() => setAsked(undefined)}
        />
      )}
      {asked && asked.kind !== 'compose' && (
        <RejectionAsk
          asked={asked}
          view={view}
          acts={acts}
          onClose={() => setAsked(undefined)}
          onCancelled={() => onDone?.()}
        />
      )}
    </Thing>
  );
}

/** What has to be done before it can be approved; `null` when nothing. */
function firstInWords(open: number, lacksSentence: boolean): string | null {
  if (lacksSentence) return 'it needs a sentence from somebody who met them.';
  if (open === 0) return null;
  return open === 1 ? 'one place needs a look.' : `${open} places need a look.`;
}
