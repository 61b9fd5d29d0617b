import { Button, Group, Modal, Select, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../../screen/problem-notice';
import { useTemplateActs } from './acts';
import { PlaceFields } from './place-fields';
import type { Locale, Template, TemplateWords } from './queries';
import { localeNames, localeOf, locales, templateName } from './template-words';

interface NewTemplateProps {
  /** What it begins as a copy of; `null` begins with a greeting and a signature. */
  readonly from: Template | null;
  readonly locale: Locale;
  readonly onClose: () => void;
  readonly onMade: (id: string, locale: Locale) => void;
}

const blank = {
  subject: '{{ role }}, {{ company }}',
  body: '{{ greeting }},\n\n…\n\n{% if thanks %}{{ thanks }}{% endif %}\n\n{{ senderName }}\n{{ company }}',
};

/** Asks what a new template is called and what it is for. It is a draft: nothing is written with it yet. */
export function NewTemplate({ from, locale, onClose, onMade }: NewTemplateProps) {
  const acts = useTemplateActs();
  const [words, setWords] = useState<Pick<TemplateWords, 'name' | 'stages' | 'reason'>>({
    name: from ? templateName(from) : '',
    stages: from?.stages ?? ['interview'],
    reason: from ? from.reason : null,
  });
  const [language, setLanguage] = useState(locale);
  const [problem, setProblem] = useState<Error>();
  const [isBusy, setBusy] = useState(false);
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const { subject, body } = from ?? blank;
      const copied = from ? { copiedFrom: from.id } : {};
      const { template } = await acts.create({ ...words, subject, body, locale: language, ...copied });
      onClose();
      onMade(template.id, template.locale);
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
      title={from ? 'Make it yours' : 'New template'}
      closeButtonProps={{ 'aria-label': 'Close this question' }}
    >
      <form onSubmit={(event) => void make(event)}>
        <Stack>
          <PlaceFields words={words} onType={(change) => setWords({ ...words, ...change })} />
          {!from && (
            <Select
              label="Language"
              allowDeselect={false}
              data={locales.map((value) => ({ value, label: localeNames[value] }))}
              value={language}
              onChange={(value) => setLanguage(localeOf(value))}
            />
          )}
          {problem && <ProblemNotice problem={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Not now
            </Button>
            <Button type="submit" loading={isBusy} disabled={words.stages.length === 0}>
              {from ? 'Make a copy' : 'Begin'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
