import { Button, List, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { answerOf, api } from '../../api/client';
import { MemberName } from '../../members/member-name';
import { announceProblem } from '../../screen/announce';
import { Notice } from '../../screen/notice';
import { useConnectionChange } from '../../settings/ats/queries';
import { Row, Rows } from '../../settings/section-page';
import { TimeFromNow } from '../../words/time';
import { atsGuides } from '../ats-guides';
import { type Setup, useAnswerSetup } from '../queries';

/** The question, what follows from the answer, and what each connection does meanwhile. */
export function AtsMailsStep({ setup }: { readonly setup: Setup }) {
  const { answer, answeredAt, answeredBy } = setup.atsMails;
  const { connections } = setup.ats;
  const save = useAnswerSetup();
  return (
    <Stack align="flex-start">
      <Radio.Group
        aria-label="Does your ATS still mail rejections itself?"
        description="Many do, from a template or a rule, the moment somebody is rejected there. A person should be told once."
        // What was chosen shows at once; a refusal brings the last answer back.
        value={save.isPending ? (save.variables.atsMailsRejections ?? answer) : answer}
        onChange={(value) => save.mutate({ atsMailsRejections: value }, { onError: announceProblem })}
      >
        <Stack gap="xs" mt="sm">
          <Radio value="no" label="No, or I have switched that off" />
          <Radio value="yes" label="Yes, it still does" />
          <Radio value="not_sure" label="I am not sure" />
        </Stack>
      </Radio.Group>
      {answer !== null && answeredAt !== null && (
        <Text size="sm" c="dimmed">
          Answered by {answeredBy !== null && <MemberName id={answeredBy} />} <TimeFromNow at={answeredAt} />
        </Text>
      )}
      {(answer === 'yes' || answer === 'not_sure') && <HowToSwitchOff />}
      {answer !== null && connections.length > 0 && (
        <Drafting connections={connections} isOff={answer === 'no'} />
      )}
    </Stack>
  );
}

function HowToSwitchOff() {
  const [name, setName] = useState(atsGuides[0]?.name ?? '');
  const guide = atsGuides.find((one) => one.name === name);
  return (
    <Notice tone="warm">
      <Stack gap="sm">
        <Text fw={600}>People may be told twice</Text>
        <Text size="sm">
          First a template from the ATS, then your letter from Regards: that is worse than either. Switch the
          ATS’s mails off, then answer “No” above.
        </Text>
        <Select
          label="Where to look in"
          data={atsGuides.map((one) => one.name)}
          allowDeselect={false}
          value={name}
          onChange={(value) => value !== null && setName(value)}
          maw="16rem"
        />
        <List size="sm" type="ordered">
          {guide?.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </Stack>
    </Notice>
  );
}

interface DraftingProps {
  readonly connections: Setup['ats']['connections'];
  /** The ATS mails nobody, as far as we were told. */
  readonly isOff: boolean;
}

/** Whether Regards drafts letters for each connection, which should go with the answer. */
function Drafting({ connections, isOff }: DraftingProps) {
  return (
    <div style={{ width: '100%' }}>
      <Rows label="Who tells candidates">
        {connections.map(({ id, name, atsMailsRejections }) => (
          <Row key={id}>
            <Text size="sm">
              {atsMailsRejections
                ? `${name}: Regards drafts no letters, so that nobody is told twice.`
                : `${name}: Regards drafts a letter for each decision.`}
            </Text>
            {atsMailsRejections === isOff && <Switch id={id} name={name} mails={!isOff} />}
          </Row>
        ))}
      </Rows>
    </div>
  );
}

interface SwitchProps {
  readonly id: string;
  readonly name: string;
  readonly mails: boolean;
}

function Switch({ id, name, mails }: SwitchProps) {
  const change = useConnectionChange(() =>
    answerOf(
      api.PATCH('/api/v1/ats-connections/{id}', {
        params: { path: { id } },
        body: { atsMailsRejections: mails },
      }),
    ),
  );
  return (
    <Button
      size="xs"
      loading={change.isPending}
      onClick={() => change.mutate(undefined, { onError: announceProblem })}
    >
      {mails ? `Draft none for ${name} until then` : `Draft letters for ${name}`}
    </Button>
  );
}
