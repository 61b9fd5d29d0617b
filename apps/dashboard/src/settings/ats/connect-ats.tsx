import { Alert, Button, Group, Modal, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../../api/client';
import { ProblemNotice } from '../../screen/problem-notice';
import { Copyable } from '../copyable';
import { formatNames } from './format-names';
import { type NewAtsConnection, useConnectionChange } from './queries';

type Format = NewAtsConnection['format'];

const formats = Object.entries(formatNames).map(([value, label]) => ({ value, label }));

interface ConnectAtsProps {
  readonly onClose: () => void;
  /** Called with the id of the connection once its address and secret were carried over. */
  readonly onCarriedOver: (connectionId: string) => void;
}

/** Makes a connection in two steps: what it is, then what has to be carried over to the ATS. */
export function ConnectAts({ onClose, onCarriedOver }: ConnectAtsProps) {
  const connect = useConnectionChange((body: NewAtsConnection) =>
    answerOf(api.POST('/api/v1/ats-connections', { body })),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Connect an ATS"
      centered
      size="lg"
      closeOnClickOutside={!connect.data}
    >
      {connect.data ? (
        <Stack>
          <Text size="sm">
            In {connect.data.name}, add a webhook with this address and this secret
            {connect.data.format === 'greenhouse' &&
              ' (Configure, Dev Center, Web Hooks: candidate, application, offer, interview and job events)'}
            .
          </Text>
          <div>
            <Text size="sm" fw={550} mb={4}>
              Address
            </Text>
            <Copyable name="the address" value={connect.data.url} />
          </div>
          <div>
            <Text size="sm" fw={550} mb={4}>
              Secret
            </Text>
            <Copyable name="the secret" value={connect.data.secret} />
          </div>
          <Alert variant="light">
            The secret is shown only now. If it is lost, add another one and take this one away.
          </Alert>
          <Button onClick={() => onCarriedOver(connect.data.id)}>I have both; try it</Button>
        </Stack>
      ) : (
        <Questions
          onConnect={(body) => connect.mutate(body)}
          isBusy={connect.isPending}
          problem={connect.error}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}

interface QuestionsProps {
  readonly onConnect: (body: NewAtsConnection) => void;
  readonly isBusy: boolean;
  readonly problem: Error | null;
  readonly onClose: () => void;
}

function Questions({ onConnect, isBusy, problem, onClose }: QuestionsProps) {
  const [format, setFormat] = useState<Format>('greenhouse');
  const [name, setName] = useState('Greenhouse');
  const [mails, setMails] = useState<string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onConnect({ format, name, atsMailsRejections: mails === 'yes' });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Select
          label="Which format does it send?"
          data={formats}
          allowDeselect={false}
          value={format}
          onChange={(value) => value !== null && setFormat(value as Format)}
        />
        <TextInput
          label="What do you call it?"
          required
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Radio.Group
          label="Does your ATS still mail rejections itself?"
          description="Nobody is told twice: while it does, Regards drafts none. Switch its rejection mails off, then say so here."
          required
          value={mails ?? null}
          onChange={setMails}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="no" label="No, or I have switched that off" required />
            <Radio value="yes" label="Yes, it still does" />
          </Stack>
        </Radio.Group>
        <Text size="sm" c="dimmed">
          What was decided before now is history: it is recorded and never told.
        </Text>
        {problem && <ProblemNotice problem={problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" loading={isBusy} disabled={mails === undefined}>
            Connect
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
