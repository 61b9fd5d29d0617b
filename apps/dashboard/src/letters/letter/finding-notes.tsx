import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Check, Lightbulb, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { MemberName } from '../../members/member-name';
import { Ask } from '../../screen/ask';
import type { Finding } from '../queries';
import classes from './finding-notes.module.css';
import type { Place } from './places';

const kinds = {
  block: { icon: OctagonX, words: 'Must be changed' },
  warn: { icon: TriangleAlert, words: 'Change it, or say why it may stay' },
  advice: { icon: Lightbulb, words: 'Advice' },
} as const;

interface FindingNotesProps {
  readonly places: readonly Place[];
  readonly currentKey: string | null;
  readonly isEditable: boolean;
  /** Leads to the place in the text. */
  readonly onShow: (place: Place) => void;
  readonly onOverride: (rule: Finding['rule'], reason: string) => Promise<unknown>;
}

/** What the respect check says, beside the text: what is missing first, then as it stands in the letter. */
export function FindingNotes({ places, currentKey, isEditable, onShow, onOverride }: FindingNotesProps) {
  const [asked, setAsked] = useState<Place>();
  const current = places.find(({ key }) => key === currentKey);
  return (
    <>
      {/* Who does not see the note hears it when the cursor comes to its place. */}
      <VisuallyHidden component="output">{current?.finding.advice}</VisuallyHidden>
      <ul className={classes['notes']} aria-label="What the check says">
        {places.map((place) => (
          <Note
            key={place.key}
            place={place}
            isCurrent={place.key === currentKey}
            onShow={isEditable ? () => onShow(place) : undefined}
            onStay={isEditable ? () => setAsked(place) : undefined}
          />
        ))}
      </ul>
      {asked && (
        <Ask
          title={asked.words === '' ? 'May the letter stay like this?' : `May “${asked.words}” stay?`}
          action="It may stay"
          reason={{ label: 'Why', placeholder: 'They asked us to be this direct' }}
          onConfirm={(reason) => onOverride(asked.finding.rule, reason)}
          onClose={() => setAsked(undefined)}
        >
          {asked.finding.advice} Your reason is kept with the letter, until these words change.
        </Ask>
      )}
    </>
  );
}

interface NoteProps {
  readonly place: Place;
  readonly isCurrent: boolean;
  readonly onShow: (() => void) | undefined;
  readonly onStay: (() => void) | undefined;
}

function Note({ place, isCurrent, onShow, onStay }: NoteProps) {
  const { finding, words, override } = place;
  const { severity, advice } = finding;
  const { icon: Icon, words: kind } = override ? { icon: Check, words: 'Stays' } : kinds[severity];
  const text = (
    <>
      {words !== '' && (
        <>
          <span className={classes['quote']} dir="auto">
            {shortened(words)}
          </span>
          {' — '}
        </>
      )}
      {advice}
    </>
  );
  return (
    <li
      className={classes['note']}
      data-severity={override ? 'advice' : severity}
      data-current={isCurrent || undefined}
    >
      <p className={classes['kind']}>
        <Icon size={14} aria-hidden />
        {kind}
      </p>
      {onShow ? (
        <UnstyledButton className={classes['words'] ?? ''} onClick={onShow}>
          {text}
        </UnstyledButton>
      ) : (
        text
      )}
      {override ? (
        <p className={classes['stays']}>
          “{override.reason}” <MemberName id={override.by} />
        </p>
      ) : (
        severity === 'warn' &&
        onStay && (
          <Button variant="default" size="compact-xs" mt={6} onClick={onStay}>
            It may stay …
          </Button>
        )
      )}
    </li>
  );
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 80).trimEnd()} …` : words;
}
