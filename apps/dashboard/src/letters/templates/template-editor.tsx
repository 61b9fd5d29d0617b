import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { announce } from '../../screen/announce';
import { ProblemNotice } from '../../screen/problem-notice';
import { Thing } from '../../screen/three-part-screen';
import type { LetterFieldHandle } from '../letter/letter-field';
import type { Place } from '../letter/places';
import { ConflictOfTemplates } from './conflict-of-templates';
import { placeOfRefusal, placesInTemplate } from './find-in-template';
import { PlaceFields } from './place-fields';
import type { Template } from './queries';
import { SamplesNotice } from './samples-notice';
import { TemplateField } from './template-field';
import { TemplateHeading } from './template-heading';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';
import { useTemplateDraft } from './use-template-draft';
import { VariablesHelp } from './variables-help';

/** A template of the organization, written in by an admin: its words in the middle, what comes of them on the right. */
export function TemplateEditor({ template }: { readonly template: Template }) {
  const draft = useTemplateDraft(template);
  const { words, isUnsaved, isBusy, problem, samples, type, acts } = draft;
  const field = useRef<LetterFieldHandle>(null);
  const [found, setFound] = useState<readonly Place[]>([]);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const places = useMemo(() => {
    const refused = refusal === null ? null : placeOfRefusal(refusal.members, refusal.message, words);
    return [...placesInTemplate(found, words), ...(refused ? [refused] : [])];
  }, [found, refusal, words]);
  const activate = async (): Promise<void> => {
    draft.setProblem(undefined);
    try {
      if (isUnsaved && !(await draft.save())) return;
      draft.setSamples((await acts.activate(template.id)).samples);
      announce('In use: new drafts are written with it.');
    } catch (error) {
      draft.setProblem(error as Error);
    }
  };
  const archive = async (): Promise<void> => {
    try {
      await acts.archive(template.id);
      announce('Put away. Drafts are written with ours again.', () => void acts.restore(template.id));
    } catch (error) {
      draft.setProblem(error as Error);
    }
  };
  const isActive = template.status === 'active';
  return (
    <Thing
      heading={<TemplateHeading template={template} />}
      factsLabel="Preview and actions"
      facts={
        <Stack gap="lg">
          <Stack gap="xs">
            <Group gap="xs">
              <Button disabled={!isUnsaved} loading={isBusy} onClick={() => void draft.save()}>
                Save as version {template.version + 1}
              </Button>
              {!isActive && (
                <Button variant={isUnsaved ? 'default' : 'filled'} onClick={() => void activate()}>
                  Put it into use
                </Button>
              )}
              <Button variant="default" onClick={() => void archive()}>
                Put it away
              </Button>
            </Group>
            <Text size="sm" c="dimmed">
              {isUnsaved
                ? 'What you typed is not saved yet.'
                : isActive
                  ? 'New drafts are written with it. Drafts that exist keep their words.'
                  : 'No letter is written with it yet.'}
            </Text>
            {problem && <ProblemNotice problem={explained(problem)} />}
          </Stack>
          <SamplesNotice samples={samples} />
          <TemplatePreview template={template} words={words} onPlaces={setFound} onRefusal={setRefusal} />
          <VariablesHelp onInsert={(text) => field.current?.insert(text)} />
          <TemplateVersions
            template={template}
            onRestore={({ subject, body, number }) => {
              const before = { subject: words.subject, body: words.body };
              type({ subject, body });
              announce(`Version ${number} stands in the editor. Save it to use it.`, () => type(before));
            }}
          />
        </Stack>
      }
    >
      {draft.theirs && <ConflictOfTemplates draft={draft} theirs={draft.theirs} />}
      <PlaceFields words={words} onType={type} />
      <TemplateField ref={field} locale={template.locale} words={words} places={places} onType={type} />
    </Thing>
  );
}

/** A refusal with what it names, for people. */
function explained(problem: Error): Error {
  if (!(problem instanceof ApiProblem)) return problem;
  const { variable, line, missing, problem: inside } = problem.members;
  if (typeof variable === 'string')
    return new Error(
      `There is no value called “${variable}” (line ${String(line)}). See what can be used, below.`,
    );
  if (typeof inside === 'string') return new Error(`Line ${String(line)} cannot be read: ${inside}.`);
  if (Array.isArray(missing) && missing.length > 0)
    return new Error(
      `Not everybody has this value: ${missing.join(', ')}. Ask for it first: {% if ${String(missing[0])} %} … {% endif %}`,
    );
  return problem;
}
