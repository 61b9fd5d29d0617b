import { Alert, Badge, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answerOf, api } from '../api/client';
import { pagedQuery } from '../api/paged';
import type { components } from '../api/schema';
import { MemberName } from '../members/member-name';
import { Ask } from '../screen/ask';
import { LoadedList } from '../screen/loaded-list';
import { ProblemNotice } from '../screen/problem-notice';
import { TimeFromNow } from '../words/time';
import { Copyable } from './copyable';
import { Row, Rows, SectionPage } from './section-page';

type ApiKey = components['schemas']['ApiKeyView'];

const apiKeysQuery = pagedQuery(['api-keys'], (query) =>
  answerOf(api.GET('/api/v1/api-keys', { params: { query } })),
);

export function Component() {
  const query = useInfiniteQuery(apiKeysQuery);
  const [isMaking, setMaking] = useState(false);
  return (
    <SectionPage
      title="API keys"
      lead="Other software speaks with Regards by a key. A key can do what it is made for and nothing that needs a named person: it approves no letter."
    >
      <Button onClick={() => setMaking(true)} mb="md">
        Make a key
      </Button>
      <LoadedList
        query={query}
        empty={<Text c="dimmed">There are no keys: no other software has access.</Text>}
      >
        {(keys) => (
          <Rows label="API keys">
            {keys.map((key) => (
              <KeyRow key={key.id} apiKey={key} />
            ))}
          </Rows>
        )}
      </LoadedList>
      {isMaking && <MakeKey onClose={() => setMaking(false)} />}
    </SectionPage>
  );
}

function KeyRow({ apiKey }: { readonly apiKey: ApiKey }) {
  const queries = useQueryClient();
  const [isRevoking, setRevoking] = useState(false);
  const { id, name, scope, hint, createdBy, lastUsedAt, revokedAt } = apiKey;
  const revoke = async (): Promise<void> => {
    await answerOf(api.DELETE('/api/v1/api-keys/{id}', { params: { path: { id } } }));
    await queries.invalidateQueries({ queryKey: ['api-keys'] });
  };
  return (
    <Row>
      <div>
        <Text fw={550}>{name}</Text>
        <Text size="sm" c="dimmed">
          {scope === 'write' ? 'Reads and writes' : 'Reads only'} · ends in {hint} · made by{' '}
          <MemberName id={createdBy} /> ·{' '}
          {lastUsedAt === null ? (
            'never used'
          ) : (
            <>
              used <TimeFromNow at={lastUsedAt} />
            </>
          )}
        </Text>
      </div>
      {revokedAt === null ? (
        <Button variant="default" size="xs" onClick={() => setRevoking(true)}>
          Revoke
        </Button>
      ) : (
        <Badge variant="default">Revoked</Badge>
      )}
      {isRevoking && (
        <Ask
          title={`Revoke “${name}”?`}
          action="Revoke"
          onConfirm={revoke}
          onClose={() => setRevoking(false)}
          isFinal
        >
          Whatever uses it is refused from now on. A revoked key does not come back.
        </Ask>
      )}
    </Row>
  );
}

function MakeKey({ onClose }: { readonly onClose: () => void }) {
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const make = useMutation({
    mutationFn: () => answerOf(api.POST('/api/v1/api-keys', { body: { name, scope } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['api-keys'] }),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Modal opened onClose={onClose} title="Make a key" centered closeOnClickOutside={!make.data}>
      {make.data ? (
        <Stack>
          <Alert variant="light">
            This is the only time the key is shown. Put it where the other software keeps its secrets.
          </Alert>
          <Copyable name="the key" value={make.data.key} />
          <Button onClick={onClose}>I have it</Button>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <TextInput
              label="What it is for"
              placeholder="Careers site"
              required
              maxLength={100}
              data-autofocus
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <SegmentedControl
              aria-label="What it may do"
              value={scope}
              onChange={(value) => setScope(value)}
              data={[
                { value: 'read', label: 'Reads only' },
                { value: 'write', label: 'Reads and writes' },
              ]}
            />
            {make.error && <ProblemNotice problem={make.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Not now
              </Button>
              <Button type="submit" loading={make.isPending}>
                Make the key
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
