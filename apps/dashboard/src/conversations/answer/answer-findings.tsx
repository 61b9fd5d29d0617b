import { Button, Text } from '@mantine/core';
import { Check, Lightbulb, OctagonX, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Ask } from '../../screen/ask';
import { useConversationActs } from '../acts';
import type { AnswerEntry } from '../queries';
import classes from './answer-findings.module.css';

type Finding = AnswerEntry['findings'][number];

const kinds = {
  block: { icon: OctagonX, words: 'Must be changed' },
  warn: { icon: TriangleAlert, words: 'Change it, or say why it may stay' },
  advice: { icon: Lightbulb, words: 'Advice' },
} as const;

/** What the respect check says of the words as they are kept. */
export function AnswerFindings({ draft }: { readonly draft: AnswerEntry }) {
  const { findings, overrides } = draft;
  const acts = useConversationActs();
  const [asked, setAsked] = useState<Finding>();
  if (findings.length === 0) return null;
  return (
    <>
      <ul className={classes['findings']} aria-label="What the check says">
        {findings.map((finding, index) => {
          const override = overrides.find(({ rule }) => rule === finding.rule);
          const { icon: Icon, words } = override
            ? { icon: Check, words: `Stays: “${override.reason}”` }
            : kinds[finding.severity];
          const quoted = quotedFrom(draft, finding);
          return (
            <li
              key={index}
              className={classes['finding']}
              data-severity={override ? 'advice' : finding.severity}
            >
              <Text size="xs" fw={600} className={classes['kind'] ?? ''}>
                <Icon size={14} aria-hidden />
                {words}
              </Text>
              <Text size="sm">
                {quoted !== '' && <q dir="auto">{quoted}</q>} {finding.advice}
              </Text>
              {finding.severity === 'warn' && !override && (
                <Button variant="default" size="compact-xs" mt={4} onClick={() => setAsked(finding)}>
                  It may stay …
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {asked && (
        <Ask
          title="May it stay like this?"
          action="It may stay"
          reason={{ label: 'Why', placeholder: 'They asked us to be this direct' }}
          onConfirm={(reason) => acts.overrideWarning(draft.letterId, asked.rule, reason)}
          onClose={() => setAsked(undefined)}
        >
          {asked.advice} Your reason is kept with the answer, until these words change.
        </Ask>
      )}
    </>
  );
}

function quotedFrom(draft: AnswerEntry, { in: part, start, end }: Finding): string {
  if (start === null || end === null) return '';
  const words = draft[part].slice(start, end);
  return words.length > 90 ? `${words.slice(0, 80).trimEnd()} …` : words;
}
