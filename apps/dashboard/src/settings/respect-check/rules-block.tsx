import { Select, Text } from '@mantine/core';
import type { components } from '../../api/schema';
import { ProblemNotice } from '../../screen/problem-notice';
import { Block, Row, Rows } from '../section-page';
import { ruleWords } from './rule-words';
import { type Policy, useChangePolicy } from './use-policy';

type Rule = components['schemas']['RuleView'];
type Severity = components['schemas']['AdjustedRule']['severity'];

const choices: readonly { value: Severity; label: string }[] = [
  { value: 'warn', label: 'Warns' },
  { value: 'advice', label: 'Advises' },
  { value: 'off', label: 'Says nothing' },
];

/** How each rule speaks: those that stop a letter can only be read here. */
export function RulesBlock({ policy }: { readonly policy: Policy }) {
  const blocking = policy.rules.filter(({ adjustable }) => !adjustable);
  return (
    <>
      <Block title="What warns and what advises">
        <Text size="sm" c="dimmed" mb="sm" maw="36rem">
          A warning needs a reason from whoever lets it stay. Advice is shown and never in the way.
        </Text>
        <Rows label="Rules that can be adjusted">
          {policy.rules
            .filter(({ adjustable }) => adjustable)
            .map((rule) => (
              <RuleRow key={rule.rule} rule={rule} policy={policy} />
            ))}
        </Rows>
      </Block>
      <Block title="What stops a letter">
        <Text size="sm" c="dimmed" mb="sm" maw="36rem">
          These cannot be switched off. Where one of them is wrong about words of yours, except those words
          above.
        </Text>
        <Rows label="Rules that stop a letter">
          {blocking.map(({ rule }) => (
            <Row key={rule}>
              <Text>{ruleWords[rule]}</Text>
            </Row>
          ))}
        </Rows>
      </Block>
    </>
  );
}

function RuleRow({ rule: { rule, severity }, policy }: { readonly rule: Rule; readonly policy: Policy }) {
  const change = useChangePolicy(policy);
  const adjusted = policy.severities.find((one) => one.rule === rule)?.severity;
  const choose = (chosen: string | null): void => {
    const others = policy.severities.filter((one) => one.rule !== rule);
    const found = choices.find(({ value }) => value === chosen);
    if (!found) return;
    change.mutate({
      severities: found.value === severity ? others : [...others, { rule, severity: found.value }],
    });
  };
  return (
    <Row>
      <div>
        <Text>{ruleWords[rule]}</Text>
        {adjusted && (
          <Text size="sm" c="dimmed">
            Changed: by itself it {severity === 'warn' ? 'warns' : 'advises'}
          </Text>
        )}
        {change.error && <ProblemNotice problem={change.error} />}
      </div>
      <Select
        aria-label={ruleWords[rule]}
        w="10rem"
        allowDeselect={false}
        data={choices}
        value={adjusted ?? severity}
        disabled={change.isPending}
        onChange={choose}
      />
    </Row>
  );
}
