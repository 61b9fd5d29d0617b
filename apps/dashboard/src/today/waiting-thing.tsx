import { Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type DecidingNote, useNoteActs } from '../outcomes/deciding-note/acts';
import { WriteNote } from '../outcomes/deciding-note/write-note';
import { useRecordTold } from '../outcomes/told';
import { ToldAsk } from '../outcomes/told-ask';
import { announce, announceProblem } from '../screen/announce';
import { EmptyState } from '../screen/empty-state';
import { LoadedList } from '../screen/loaded-list';
import { useIsOneOf } from '../session/roles';
import { type Waiting, waitingQuery } from './queries';
import { WaitingRow } from './waiting-row';
import classes from './waiting-thing.module.css';

/** Everybody who was interviewed and waits to hear: how long, by when they should have heard, and what stands in the way. */
export function WaitingThing() {
  const query = useInfiniteQuery(waitingQuery);
  const mayAct = useIsOneOf('admin', 'recruiter');
  const [asked, setAsked] = useState<Waiting>();
  const [written, setWritten] = useState<{ readonly note: DecidingNote; readonly name: string }>();
  const notes = useNoteActs();
  const actsOn = (person: Waiting) => ({
    onTold: () => setAsked(person),
    onTell: async () => {
      try {
        setWritten({ note: await notes.write(person.applicationId), name: person.candidateName });
      } catch (error) {
        announceProblem(error as Error);
      }
    },
    onTakeBack: async (noteId: string) => {
      try {
        await notes.undo(noteId);
        announce('Taken back: the note is a draft again.');
      } catch (error) {
        announceProblem(error as Error);
      }
    },
  });
  return (
    <article className={classes['page']}>
      <Title order={2} size="h3">
        People waiting to hear
      </Title>
      <Text c="dimmed" mb="lg">
        They gave us an interview and do not know yet how it ended. Whose day is nearest stands first.
      </Text>
      <LoadedList
        query={query}
        empty={
          <EmptyState title="Nobody waits to hear">
            Whoever was interviewed and has no answer after it appears here.
          </EmptyState>
        }
      >
        {(people) => (
          <ul className={classes['rows']} aria-label="People waiting to hear">
            {people.map((person) => (
              <WaitingRow
                key={person.applicationId}
                person={person}
                {...(mayAct ? { acts: actsOn(person) } : {})}
              />
            ))}
          </ul>
        )}
      </LoadedList>
      {written && <WriteNote {...written} onClose={() => setWritten(undefined)} />}
      {asked && <WhatTheyWereTold person={asked} onClose={() => setAsked(undefined)} />}
    </article>
  );
}

/** Asks what was said: a no where one is decided, else that nothing is. */
function WhatTheyWereTold({ person, onClose }: { readonly person: Waiting; readonly onClose: () => void }) {
  const record = useRecordTold();
  const name = person.candidateName || 'this person';
  const { rejectionId, applicationId } = person;
  if (rejectionId !== null)
    return (
      <ToldAsk
        title={`Was ${name} told no another way?`}
        action="They were told"
        onConfirm={async (told) => {
          await record.decision(rejectionId, told);
          announce('Recorded. No letter leaves for this decision.');
        }}
        onClose={onClose}
      >
        No letter leaves for this decision any more, and what we owe them is done. That they were told, how
        and when, stays on record.
      </ToldAsk>
    );
  return (
    <ToldAsk
      title={`Does ${name} know that you are still deciding?`}
      action="They know"
      onConfirm={async (told) => {
        await record.stillDeciding(applicationId, told);
        announce('Recorded. Their wait is counted from there.');
      }}
      onClose={onClose}
    >
      “Nothing is decided yet” is an honest answer, and some laws count it as one. Their wait is counted from
      then on; that they were told stays on record.
    </ToldAsk>
  );
}
