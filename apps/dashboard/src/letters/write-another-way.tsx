import { Alert, Button, Group, Modal, Select, Stack, Text, Textarea } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { announce } from '../screen/announce';
import { ProblemNotice } from '../screen/problem-notice';
import type { RejectionActs } from './acts';
import type { LetterDraft } from './letter/letter-draft';
import type { ApplicationFacts, ComposeWish, Letter, Rejection } from './queries';
import { builtInTemplatesQuery, ownTemplatesQuery, type Reason } from './templates/queries';
import {
  localeNames,
  localeOf,
  locales,
  reasonNames,
  reasons,
  templateName,
} from './templates/template-words';

interface WriteAnotherWayProps {
  readonly rejection: Rejection['rejection'];
  readonly stage: ApplicationFacts['application']['stage'] | undefined;
  readonly letter: Letter;
  readonly draft: LetterDraft<Letter>;
  readonly acts: RejectionActs;
  readonly onClose: () => void;
}

const applies = 'applies';

/** Writes a draft again: in another language, for another reason, or with another template. What a person wrote can be had back. */
export function WriteAnotherWay({ rejection, stage, letter, draft, acts, onClose }: WriteAnotherWayProps) {
  const before = localeOf(letter.locale.split('-')[0] ?? null);
  const [locale, setLocale] = useState(before);
  const [reason, setReason] = useState<Reason>(rejection.reason);
  const [sentence, setSentence] = useState(rejection.reasonSentence ?? '');
  const [templateId, setTemplateId] = useState(applies);
  const [problem, setProblem] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const isEdited = letter.editedBy !== null || draft.isUnsaved;
  const choices = useTemplateChoices(locale, stage);
  const write = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setProblem(undefined);
    try {
      await draft.save();
      const said = sentence.trim();
      const wish: ComposeWish = {
        version: draft.read().kept.version,
        replaceWords: isEdited,
        ...(locale === before ? {} : { locale }),
        ...(reason === rejection.reason ? {} : { reason }),
        ...(said === (rejection.reasonSentence ?? '') ? {} : { reasonSentence: said === '' ? null : said }),
        ...(templateId === applies ? {} : { templateId }),
      };
      const { letter: written, replaced } = await acts.compose(wish);
      draft.hear(written);
      if (replaced) announce('Written again. Your words were replaced.', () => draft.type(replaced));
      else announce('Written again.');
      onClose();
    } catch (error) {
      setProblem(error as Error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title="Write it another way"
      closeButtonProps={{ 'aria-label': 'Close this question' }}
    >
      <form onSubmit={(event) => void write(event)}>
        <Stack>
          {isEdited && (
            <Alert>
              Somebody edited this letter. Writing it again replaces those words; you can undo that.
            </Alert>
          )}
          <Select
            label="Language"
            allowDeselect={false}
            data={locales.map((value) => ({ value, label: localeNames[value] }))}
            value={locale}
            onChange={(value) => {
              setLocale(localeOf(value));
              setTemplateId(applies);
            }}
          />
          <Select
            label="Why the answer is no"
            description="What the ATS called it is never printed."
            allowDeselect={false}
            data={reasons.map((value) => ({ value, label: reasonNames[value] }))}
            value={reason}
            onChange={(value) => setReason(reasons.find((one) => one === value) ?? reason)}
          />
          <Textarea
            label="What the job needed"
            description="A full sentence in the language of the letter, about the job and not about the person."
            placeholder="The role needs a licence for work above ten metres."
            autosize
            minRows={2}
            minLength={10}
            maxLength={1_000}
            required={reason === 'requirement'}
            value={sentence}
            onChange={(event) => setSentence(event.currentTarget.value)}
          />
          <Select
            label="Template"
            allowDeselect={false}
            data={[{ value: applies, label: 'The one that applies' }, ...choices]}
            value={templateId}
            onChange={(value) => setTemplateId(value ?? applies)}
          />
          <Text size="sm" c="dimmed">
            The letter is written from what is recorded, and checked again.
          </Text>
          {problem && <ProblemNotice problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={isBusy}>
              Write it again
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** The templates in use in a language that are for this stage, the organization's own first. */
function useTemplateChoices(
  locale: (typeof locales)[number],
  stage: WriteAnotherWayProps['stage'],
): { group: string; items: { value: string; label: string }[] }[] {
  const own = useInfiniteQuery(ownTemplatesQuery({ locale, status: 'active' }));
  const builtIn = useQuery(builtInTemplatesQuery(locale));
  const yours = own.data?.pages.flatMap(({ items }) => items) ?? [];
  const items = (templates: typeof yours): { value: string; label: string }[] =>
    templates
      .filter(({ stages }) => stage === undefined || stages.includes(stage))
      .map((template) => ({ value: template.id, label: templateName(template) }));
  return [
    { group: 'Yours', items: items(yours) },
    { group: 'Ours', items: items(builtIn.data?.items ?? []) },
  ].filter((group) => group.items.length > 0);
}
