import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { ProblemNotice } from '../../screen/problem-notice';
import { useIsOneOf } from '../../session/roles';
import { FindingNotes } from '../letter/finding-notes';
import { type Place, placesOf } from '../letter/places';
import { ApplicantSelect } from './applicant-select';
import { type Reason, type Stage, type Template, templatePreviewQuery, type TemplateWords } from './queries';
import { type Sample, sampleNames, samples } from './sample-names';
import { reasonNames, reasons, stageNames } from './template-words';
import classes from './templates.module.css';
import { ValuesUsed } from './values-used';

interface TemplatePreviewProps {
  readonly template: Template;
  /** As typed, saved or not. */
  readonly words: Pick<TemplateWords, 'stages' | 'reason' | 'subject' | 'body'>;
  /** Told what the check finds in the letter. */
  readonly onPlaces: ((places: readonly Place[]) => void) | undefined;
  /** Told that the template cannot be read, and that it can again. */
  readonly onRefusal?: (problem: ApiProblem | null) => void;
}

/** The letter that a template would write: to somebody who does not exist, or to anybody who applied. */
export function TemplatePreview({ template, words, onPlaces, onRefusal }: TemplatePreviewProps) {
  const mayPreview = useIsOneOf('admin', 'recruiter');
  const [who, setWho] = useState<'sample' | 'person'>('sample');
  const [sample, setSample] = useState<Sample>('typical');
  const [chosenStage, setStage] = useState<Stage>();
  const [chosenReason, setReason] = useState<Reason>();
  const [applicationId, setApplicationId] = useState<string>();
  const stage =
    chosenStage && words.stages.includes(chosenStage) ? chosenStage : (words.stages[0] ?? 'interview');
  const reason = words.reason ?? chosenReason ?? 'unspecified';
  const asked = {
    subject: words.subject,
    body: words.body,
    locale: template.locale,
    sample,
    stage,
    reason,
    ...(who === 'person' && applicationId !== undefined ? { applicationId } : {}),
  };
  const [settled] = useDebouncedValue(asked, 350);
  const { data, error } = useQuery({
    ...templatePreviewQuery(settled),
    enabled: mayPreview && (who === 'sample' || applicationId !== undefined),
    placeholderData: keepPreviousData,
  });
  const letter = data?.letter ?? null;
  const places = useMemo(
    () => (letter && data ? placesOf({ ...letter, findings: data.findings, overrides: [] }) : []),
    [letter, data],
  );
  useEffect(() => onPlaces?.(places), [onPlaces, places]);
  useEffect(() => onRefusal?.(error instanceof ApiProblem ? error : null), [onRefusal, error]);
  if (!mayPreview) return null;
  return (
    <section aria-label="Preview">
      <Stack gap="sm">
        <SegmentedControl
          size="xs"
          aria-label="To whom"
          data={[
            { value: 'sample', label: 'Nobody real' },
            { value: 'person', label: 'Somebody who applied' },
          ]}
          value={who}
          onChange={(value) => setWho(value === 'person' ? 'person' : 'sample')}
        />
        {who === 'person' ? (
          <ApplicantSelect onChoose={setApplicationId} />
        ) : (
          <>
            <Select
              size="xs"
              aria-label="Who"
              allowDeselect={false}
              data={samples.map((value) => ({ value, label: sampleNames[value] }))}
              value={sample}
              onChange={(value) => setSample(samples.find((one) => one === value) ?? 'typical')}
            />
            {words.stages.length > 1 && (
              <Select
                size="xs"
                aria-label="How far they came"
                allowDeselect={false}
                data={words.stages.map((value) => ({ value, label: stageNames[value] }))}
                value={stage}
                onChange={(value) => setStage(words.stages.find((one) => one === value))}
              />
            )}
            {words.reason === null && (
              <Select
                size="xs"
                aria-label="Why"
                allowDeselect={false}
                data={reasons.map((value) => ({ value, label: reasonNames[value] }))}
                value={reason}
                onChange={(value) => setReason(reasons.find((one) => one === value))}
              />
            )}
          </>
        )}
        {error && <ProblemNotice problem={error} />}
        {data?.missing && (
          <Text size="sm">
            No letter can be written: “{data.missing}” is not known of this person. Ask for it first, with{' '}
            <code>{`{% if ${data.missing} %}`}</code>.
          </Text>
        )}
        {letter && (
          <div className={classes['preview']} lang={template.locale}>
            <p className={classes['subject']} dir="auto">
              {letter.subject}
            </p>
            <p dir="auto">{letter.body}</p>
          </div>
        )}
        {places.length > 0 && (
          <FindingNotes
            places={places}
            currentKey={null}
            isEditable={false}
            onShow={nothing}
            onOverride={never}
          />
        )}
        {letter && places.length === 0 && (
          <Text size="sm" c="dimmed">
            The check has nothing to say.
          </Text>
        )}
        {data && <ValuesUsed values={data.values} />}
      </Stack>
    </section>
  );
}

const nothing = (): void => undefined;
const never = (): Promise<void> => Promise.resolve();
