import { Alert, Anchor, Button, Text } from '@mantine/core';
import { MailWarning } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { PersonName } from '../../words/person-name';
import type { LetterEntry as Letter } from '../queries';
import { EntryCard } from './entry-card';
import { kindInWords, troubleInWords, wayInWords } from './letter-words';
import classes from './time-line.module.css';

interface LetterEntryProps {
  readonly letter: Letter;
}

/** A letter of ours: folded, since its words are known here; what went wrong with it is not. */
export function LetterEntry({ letter }: LetterEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const trouble = troubleInWords(letter);
  return (
    <EntryCard
      side="ours"
      at={letter.sentAt ?? letter.at}
      who={<PersonName name={letter.fromName} />}
      what={`${kindInWords(letter.ownerKind)}${wayInWords(letter)}`}
    >
      <Text fw={550} dir="auto">
        {letter.subject}
      </Text>
      <p className={classes['words']} dir="auto" data-folded={!isOpen || undefined}>
        {isOpen ? letter.body : letter.body.replaceAll(/\s+/g, ' ')}
      </p>
      <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Fold it' : 'Read the whole letter'}
      </Button>
      {letter.ownerKind === 'rejection' && (
        <Anchor component={Link} to={`/letters/${letter.ownerId}`} size="xs" ml="sm">
          in Letters
        </Anchor>
      )}
      {letter.ownerKind === 'invitation' && (
        <Anchor component={Link} to={`/invitations/${letter.ownerId}`} size="xs" ml="sm">
          in Invitations
        </Anchor>
      )}
      {trouble !== null && (
        <Alert color="yellow" variant="light" icon={<MailWarning aria-hidden />} mt="sm">
          {trouble}
        </Alert>
      )}
    </EntryCard>
  );
}
