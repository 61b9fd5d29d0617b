import { Alert, Button, Group, NumberInput, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { announceProblem } from '../../screen/announce';
import { Fact, FactList } from '../../screen/fact-list';
import { ProblemNotice } from '../../screen/problem-notice';
import { TimeFromNow } from '../../words/time';
import { Copyable } from '../copyable';
import { Block } from '../section-page';
import {
  type AtsConnectionStanding,
  type ReadBack,
  type ReadBackChanges,
  useConnectionChange,
} from './queries';

interface ReadBackProps {
  readonly connection: AtsConnectionStanding;
}

/** Whether the ATS is asked before a letter leaves: why, with which credentials, and what came back when it was tried. */
export function ReadBackBlock({ connection }: ReadBackProps) {
  const { id, name, readBack, disabledAt } = connection;
  const [isEditing, setEditing] = useState(false);
  const path = { params: { path: { id } } };
  const change = useConnectionChange((body: ReadBackChanges) =>
    answerOf(api.PUT('/api/v1/ats-connections/{id}/read-back', { ...path, body })),
  );
  const end = useConnectionChange(() => answerOf(api.DELETE('/api/v1/ats-connections/{id}/read-back', path)));
  const isOver = disabledAt !== null;
  return (
    <Block title="Ask the ATS before a letter leaves">
      <Stack>
        {readBack ? (
          <Asked readBack={readBack} />
        ) : (
          <Text size="sm" maw="40rem">
            Webhooks can be late, or get lost. Somebody may have been taken back an hour ago without Regards
            having heard. Once {name} can be asked, it is asked just before each letter, and nothing leaves
            that it does not bear out. Until then, letters go by what it sent.
          </Text>
        )}
        {change.data && change.data.secret !== null && (
          <Alert variant="light" title="The secret that signs our questions, shown only now">
            <Copyable name="the secret of our questions" value={change.data.secret} />
          </Alert>
        )}
        {isEditing && (
          <ReadBackForm
            connection={connection}
            problem={change.error}
            isBusy={change.isPending}
            onSave={(body) => change.mutate(body, { onSuccess: () => setEditing(false) })}
            onClose={() => setEditing(false)}
          />
        )}
        {readBack && !isOver && <TryIt id={id} />}
        {!isEditing && !isOver && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setEditing(true)}>
              {readBack ? 'Change how it is asked' : `Ask ${name}`}
            </Button>
            {readBack && (
              <Button
                variant="default"
                size="xs"
                loading={end.isPending}
                onClick={() => end.mutate(undefined, { onError: announceProblem })}
              >
                Ask it no more
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Block>
  );
}

function Asked({ readBack }: { readonly readBack: ReadBack }) {
  const { url, clientId, userId, secretHint, waitHours, answeredAt, failingSince, troubleInWords } = readBack;
  return (
    <FactList>
      <Fact name="It is asked">
        {url === null ? `by client ${clientId}, in the name of user ${userId}` : `at ${url}`},{' '}
        {secretWords(secretHint)}
      </Fact>
      <Fact name="Last answer">{answeredAt === null ? 'None yet' : <TimeFromNow at={answeredAt} />}</Fact>
      <Fact name="Now">
        {failingSince === null ? (
          'No letter waits for it'
        ) : (
          <>
            Letters wait: {troubleInWords}. That began <TimeFromNow at={failingSince} />.
          </>
        )}
      </Fact>
      <Fact name="A letter waits for an answer">
        {waitHours === 1 ? 'for an hour' : `for ${waitHours} hours`}, then a person decides
      </Fact>
    </FactList>
  );
}

function secretWords(hint: string | null): string {
  return hint === null ? 'with a secret that must be entered anew' : `with the secret that ends in ${hint}`;
}

function TryIt({ id }: { readonly id: string }) {
  const test = useConnectionChange(() =>
    answerOf(api.POST('/api/v1/ats-connections/{id}/read-back/test', { params: { path: { id } } })),
  );
  return (
    <Stack gap="xs">
      <Group>
        <Button
          variant="default"
          size="xs"
          loading={test.isPending}
          onClick={() => test.mutate(undefined, { onError: announceProblem })}
        >
          Try it
        </Button>
      </Group>
      {test.data && (
        <Alert variant="light" color={test.data.trouble === null ? undefined : 'red'}>
          {test.data.sentence}
          {test.data.applications.map((application) => (
            <div key={application.id}>{application.sentence}</div>
          ))}
        </Alert>
      )}
    </Stack>
  );
}

interface ReadBackFormProps extends ReadBackProps {
  readonly problem: Error | null;
  readonly isBusy: boolean;
  readonly onSave: (changes: ReadBackChanges) => void;
  readonly onClose: () => void;
}

function ReadBackForm({ connection, problem, isBusy, onSave, onClose }: ReadBackFormProps) {
  const { format, readBack } = connection;
  const isNew = readBack === null;
  const [url, setUrl] = useState(readBack?.url ?? '');
  const [clientId, setClientId] = useState(readBack?.clientId ?? '');
  const [userId, setUserId] = useState(readBack?.userId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [waitHours, setWaitHours] = useState(readBack?.waitHours ?? 24);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // An empty secret is the one that is kept.
    const ofGreenhouse = { clientId, userId, ...(clientSecret !== '' && { clientSecret }) };
    onSave({ ...(format === 'greenhouse' ? ofGreenhouse : { url }), waitHours });
  };
  return (
    <form onSubmit={submit}>
      <Stack maw="32rem">
        {format === 'greenhouse' ? (
          <>
            <Text size="sm" c="dimmed">
              In Greenhouse: Configure, Dev Center, API Credential Management, Create new API credentials,
              Harvest V3 (OAuth), with the scope “List applications”. The user must be a site admin.
            </Text>
            <TextInput
              label="Client ID"
              required
              maxLength={200}
              autoComplete="off"
              value={clientId}
              onChange={(event) => setClientId(event.currentTarget.value)}
            />
            <PasswordInput
              label="Client secret"
              description={isNew ? undefined : 'Left empty, the one that is kept stays.'}
              required={isNew}
              maxLength={500}
              autoComplete="off"
              value={clientSecret}
              onChange={(event) => setClientSecret(event.currentTarget.value)}
            />
            <TextInput
              label="User ID"
              description="The number at the end of the address of that user's page."
              required
              inputMode="numeric"
              pattern="[0-9]+"
              maxLength={19}
              value={userId}
              onChange={(event) => setUserId(event.currentTarget.value)}
            />
          </>
        ) : (
          <TextInput
            label="Address that answers"
            description="We send it the ids of applications, signed; it says how each stands. The documentation describes both."
            placeholder="https://ats.example.com/regards/applications"
            required
            type="url"
            maxLength={500}
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
        )}
        <NumberInput
          label="Hours that a letter waits for an answer"
          description="Then it is left to a person; it never leaves unasked."
          required
          min={1}
          max={168}
          allowDecimal={false}
          value={waitHours}
          onChange={(value) => setWaitHours(Number(value))}
        />
        {problem && <ProblemNotice problem={problem} />}
        <Group>
          <Button type="submit" loading={isBusy}>
            Ask it from now on
          </Button>
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
