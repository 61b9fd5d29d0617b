import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { ApproveButton } from '../../letters/approve-button';
import { ConflictNotice } from '../../letters/letter/conflict-notice';
import { FindingNotes } from '../../letters/letter/finding-notes';
import { LetterSheet, type LetterSheetHandle } from '../../letters/letter/letter-sheet';
import { inTheWay, type Place, placesOf } from '../../letters/letter/places';
import { SaveState } from '../../letters/letter/save-state';
import { useLetterDraft } from '../../letters/letter/use-letter-draft';
import { announce, announceProblem } from '../../screen/announce';
import { ProblemNotice } from '../../screen/problem-notice';
import { type DecidingNote, useNoteActs } from './acts';

interface WriteNoteProps {
  readonly note: DecidingNote;
  /** Empty when unknown. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The note to somebody who waits: read, changed and let go in one place. Closed, it is a draft that is found again. */
export function WriteNote({ note, name, onClose }: WriteNoteProps) {
  const acts = useNoteActs();
  const { draft, words, kept, state } = useLetterDraft(note.letter, {
    save: (changed, version) => acts.edit(note.id, changed, version),
    read: () => acts.read(note.id),
  });
  const places = useMemo(() => placesOf(kept), [kept]);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Error>();
  const day = useDay(note, async (promised) => {
    if (!(await draft.save())) throw new Error('Choose between the two texts first.');
    draft.hear(await acts.promise(note.id, promised, draft.read().kept.version));
  });
  const sheet = useRef<LetterSheetHandle>(null);
  const show = (place: Place): void => {
    setCurrentKey(place.key);
    sheet.current?.show(place);
  };
  const who = name === '' ? 'them' : name;
  const undo = (): void =>
    void acts.undo(note.id).then(
      () => announce(`Taken back: nothing leaves to ${who}.`),
      (error: unknown) => announceProblem(error as Error),
    );
  const approve = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      if (!(await day.keep()) || !(await draft.save())) return;
      const [first] = inTheWay(placesOf(draft.read().kept));
      if (first) return show(first);
      await acts.approve(note.id, draft.read().kept.version);
      announce(`It leaves to ${who} in ten minutes.`, undo);
      onClose();
    } catch (error) {
      setRefusal(error as Error);
    } finally {
      setBusy(false);
    }
  };
  const open = inTheWay(places).length;
  return (
    <Modal
      opened
      size="xl"
      onClose={onClose}
      title={`Tell ${who} that you are still deciding`}
      closeButtonProps={{ 'aria-label': 'Close this note' }}
    >
      <Stack
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void approve();
        }}
      >
        <Text size="sm">
          It leaves in ten minutes, unless it is decided by then. That they were told stays on record, and
          their wait is counted from there.
        </Text>
        <TextInput
          label="They hear by"
          description="Only if you can keep it; without a day the note promises none."
          type="date"
          w="16rem"
          maw="100%"
          data-autofocus
          value={day.value}
          error={day.problem?.message}
          onChange={(event) => day.type(event.currentTarget.value)}
        />
        {state.kind === 'conflict' && <ConflictNotice draft={draft} theirs={state.theirs} />}
        <LetterSheet
          ref={sheet}
          words={words}
          kept={kept}
          places={places}
          isEditable
          onType={draft.type}
          onPlace={setCurrentKey}
        />
        <SaveState draft={draft} state={state} />
        {places.length > 0 && (
          <FindingNotes
            places={places}
            currentKey={currentKey}
            isEditable
            onShow={show}
            onOverride={async (rule, reason) => {
              await draft.save();
              draft.hear(await acts.override(kept.id, rule, reason));
            }}
          />
        )}
        {refusal && <ProblemNotice problem={refusal} />}
        <Group justify="flex-end" align="flex-start">
          <Button variant="default" h="2.5rem" onClick={onClose}>
            Not now
          </Button>
          <ApproveButton
            outcome="leaves in ten minutes"
            first={firstInWords(open)}
            isBusy={isBusy}
            onClick={() => void approve()}
          />
        </Group>
      </Stack>
    </Modal>
  );
}

/** After this long without a key a day is kept: a year is typed digit by digit. */
const pause = 700;

/** The day that is promised, as it is typed; kept after a pause, and before the note is let go. */
function useDay({ expectedBy }: DecidingNote, promise: (day: string | null) => Promise<void>) {
  const kept = useRef(expectedBy ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [value, setValue] = useState(expectedBy ?? '');
  const [problem, setProblem] = useState<Error>();
  const keep = async (day: string): Promise<boolean> => {
    clearTimeout(timer.current);
    if (day === kept.current) {
      setProblem(undefined);
      return true;
    }
    try {
      await promise(day === '' ? null : day);
      kept.current = day;
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(error as Error);
      return false;
    }
  };
  return {
    value,
    problem,
    type: (day: string): void => {
      setValue(day);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void keep(day), pause);
    },
    /** @returns whether it is kept */
    keep: () => keep(value),
  };
}

function firstInWords(open: number): string | null {
  if (open === 0) return null;
  return open === 1 ? 'one place needs a look.' : `${open} places need a look.`;
}
