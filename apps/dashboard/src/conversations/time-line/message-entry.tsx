import { Alert, Badge, Button, Group, Text } from '@mantine/core';
import { EyeOff, HeartHandshake, Paperclip, UserRoundX } from 'lucide-react';
import { useState } from 'react';
import { intentsInWords } from '../../words/intents';
import { languageInWords } from '../../words/language';
import { PersonName } from '../../words/person-name';
import type { Message } from '../queries';
import { EntryCard } from './entry-card';
import { careInWords, matchInWords, sizeInWords } from './message-words';
import classes from './time-line.module.css';
import { WholeMail } from './whole-mail';

interface MessageEntryProps {
  readonly message: Message;
  /** Whose conversation it is; the mail may name somebody else, or nobody. */
  readonly candidateName: string;
  /** By when something is owed for it. */
  readonly dueAt: string | null;
}

/** What a person wrote: what it asks for in plain words, then their own, newly written ones. */
export function MessageEntry({ message, candidateName, dueAt }: MessageEntryProps) {
  const { from, at, intents, language, matchedBy, senderConfirmed, shielded, duplicateOf } = message;
  const [isRead, setRead] = useState(!shielded);
  const name = senderConfirmed ? candidateName : (from.name ?? from.address ?? '');
  const care = careInWords(message, dueAt);
  const spoken = languageInWords(language);
  return (
    <EntryCard
      side="theirs"
      at={at}
      who={<PersonName name={name} />}
      what={`${intentsInWords(intents)}${duplicateOf === null ? '' : ' (the same mail once more)'}`}
    >
      {!senderConfirmed && (
        <Alert color="yellow" variant="light" icon={<UserRoundX aria-hidden />} mb="sm">
          It came from <bdi>{from.address ?? 'an unknown address'}</bdi>, which is not known as theirs. Make
          sure who wrote before you tell them anything.
        </Alert>
      )}
      {care !== null && (
        <Alert color="gray" variant="light" icon={<HeartHandshake aria-hidden />} mb="sm">
          {care}
        </Alert>
      )}
      {isRead ? (
        <>
          <Words message={message} />
          <Attachments message={message} />
          <WholeMail message={message} />
        </>
      ) : (
        <Group gap="sm" className={classes['shield'] ?? ''}>
          <EyeOff size={18} aria-hidden />
          <Text size="sm" flex={1}>
            Their words are rough. What they do is above; reading them is up to you.
          </Text>
          <Button variant="default" size="xs" onClick={() => setRead(true)}>
            Read the words
          </Button>
        </Group>
      )}
      <Group gap="xs" mt="sm">
        {spoken !== null && (
          <Badge variant="default" size="sm" tt="none" fw={500}>
            {spoken}
          </Badge>
        )}
        <Text size="xs" c="dimmed">
          {matchInWords(matchedBy)}
          {senderConfirmed && from.address !== null && (
            <>
              {' '}
              · from <bdi>{from.address}</bdi>
            </>
          )}
        </Text>
      </Group>
    </EntryCard>
  );
}

function Words({ message: { replyText, language } }: { readonly message: Message }) {
  if (replyText.trim() === '')
    return (
      <Text c="dimmed" fs="italic">
        Nothing newly written.
      </Text>
    );
  return (
    <p className={classes['words']} dir="auto" lang={language ?? undefined}>
      {replyText}
    </p>
  );
}

/** Named and never opened here: a file of a stranger stays in the mail. */
function Attachments({ message: { attachments } }: { readonly message: Message }) {
  const shown = attachments.filter(({ inline }) => !inline);
  if (shown.length === 0) return null;
  return (
    <ul className={classes['attachments']} aria-label="Attached files">
      {shown.map(({ filename, contentType, size }, index) => (
        <li key={index}>
          <Paperclip size={14} aria-hidden />
          <bdi>{filename ?? contentType}</bdi>
          <Text component="span" size="xs" c="dimmed">
            {sizeInWords(size)}, kept in the mail
          </Text>
        </li>
      ))}
    </ul>
  );
}
