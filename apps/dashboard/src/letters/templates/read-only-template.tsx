import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { announce, announceProblem } from '../../screen/announce';
import { Thing } from '../../screen/three-part-screen';
import { useIsOneOf } from '../../session/roles';
import sheet from '../letter/letter-sheet.module.css';
import { useTemplateActs } from './acts';
import { NewTemplate } from './new-template';
import type { Template } from './queries';
import { TemplateHeading } from './template-heading';
import { TemplatePreview } from './template-preview';
import { TemplateVersions } from './template-versions';

/** A template that is only read: one of ours, one that was put away, or for whoever does not write them. */
export function ReadOnlyTemplate({ template }: { readonly template: Template }) {
  const mayWrite = useIsOneOf('admin');
  const navigate = useNavigate();
  const acts = useTemplateActs();
  const [isCopied, setCopied] = useState(false);
  const isOwn = template.origin === 'own';
  const restore = async (): Promise<void> => {
    try {
      await acts.restore(template.id);
      announce('Taken out again. No letter is written with it until you put it into use.');
    } catch (error) {
      announceProblem(error as Error);
    }
  };
  return (
    <Thing
      heading={<TemplateHeading template={template} />}
      factsLabel="Preview and actions"
      facts={
        <Stack gap="lg">
          {mayWrite && (
            <Stack gap="xs">
              {isOwn ? (
                <Button variant="default" onClick={() => void restore()}>
                  Take it out again
                </Button>
              ) : (
                <>
                  <Button onClick={() => setCopied(true)}>Make it yours …</Button>
                  <Text size="sm" c="dimmed">
                    A copy that you can change. Ours stays, for wherever you have none.
                  </Text>
                </>
              )}
            </Stack>
          )}
          <TemplatePreview template={template} words={template} onPlaces={undefined} />
          {isOwn && <TemplateVersions template={template} onRestore={undefined} />}
        </Stack>
      }
    >
      <section className={sheet['sheet']} aria-label="Template">
        <div className={sheet['subject']}>
          <p className={sheet['words']} lang={template.locale} dir="auto">
            <Marked text={template.subject} />
          </p>
        </div>
        <div className={sheet['body']}>
          <p className={sheet['words']} lang={template.locale} dir="auto">
            <Marked text={template.body} />
          </p>
        </div>
      </section>
      {!mayWrite && (
        <Group mt="sm">
          <Text size="sm" c="dimmed">
            Admins write templates.
          </Text>
        </Group>
      )}
      {isCopied && (
        <NewTemplate
          from={template}
          locale={template.locale}
          onClose={() => setCopied(false)}
          onMade={(id, locale) => void navigate(`/letters/templates/${id}?locale=${locale}`)}
        />
      )}
    </Thing>
  );
}

// What is filled in or asked for. Example: "{{ role }}", "{% if thanks %}"
const PLACEHOLDER = /(\{\{[^{}]*\}\}|\{%[^{}]*%\})/u;

/** Text with its placeholders set apart, as the editor sets them. */
function Marked({ text }: { readonly text: string }) {
  return text.split(PLACEHOLDER).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      // Pieces of one text do not move.
      <span key={index} className={piece.startsWith('{%') ? sheet['condition'] : sheet['filled']}>
        {piece}
      </span>
    ),
  );
}
