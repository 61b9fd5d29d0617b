import { Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { answerOf, api } from '../../api/client';
import { announce } from '../../screen/announce';
import { aboutInWords } from '../../words/about';
import { Ask } from '../../screen/ask';
import { ProblemNotice } from '../../screen/problem-notice';
import { PersonName } from '../../words/person-name';
import { useConversationActs } from '../acts';
import type { ConversationRow, Message } from '../queries';
import classes from './unmatched.module.css';

/** How many conversations are offered; more letters of the name find fewer. */
const offered = 8;

/** Finds the conversation that a mail belongs to; it is then acted on as if it had been matched. */
export function PlaceMail({ message }: { readonly message: Message }) {
  const { id, from } = message;
  const [words, setWords] = useState(from.name ?? '');
  const [search] = useDebouncedValue(words.trim(), 200);
  const [chosen, setChosen] = useState<ConversationRow>();
  const acts = useConversationActs();
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ['conversations', 'found', search],
    queryFn: () =>
      answerOf(api.GET('/api/v1/conversations', { params: { query: { search, limit: offered } } })),
    enabled: search !== '',
    placeholderData: (before) => before,
  });
  const found = search === '' ? [] : (data?.items ?? []);
  const place = async ({ id: conversationId }: ConversationRow): Promise<void> => {
    await acts.assignMessage(id, conversationId);
    announce('It stands in their conversation now, with what is owed for it.');
    await navigate(`/conversations/${conversationId}`);
  };
  return (
    <>
      <Title order={3} size="h5" mb="xs">
        Whose mail is it?
      </Title>
      <TextInput
        label="Name or address"
        description="The beginning is enough."
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {error && <ProblemNotice problem={error} />}
      {search !== '' && data?.items.length === 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          No conversation is with somebody whose name or address begins like this.
        </Text>
      )}
      <ul className={classes['found']} aria-label="Conversations found">
        {found.map((row) => (
          <li key={row.id}>
            <UnstyledButton className={classes['choice'] ?? ''} onClick={() => setChosen(row)}>
              <Text size="sm" fw={550}>
                <PersonName name={row.candidateName} />
              </Text>
              <Text size="xs" c="dimmed">
                {aboutInWords(row.openingTitle)}
              </Text>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {chosen && (
        <Ask
          title={`Is this mail from ${chosen.candidateName}?`}
          action={`Place it with ${chosen.candidateName}`}
          onConfirm={() => place(chosen)}
          onClose={() => setChosen(undefined)}
        >
          It then stands in their conversation for good, and what it asks for is owed to them.
        </Ask>
      )}
    </>
  );
}
