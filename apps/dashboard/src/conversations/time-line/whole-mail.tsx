import { ActionIcon, SegmentedControl, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ReceivedHtml } from '../../received-html/received-html';
import { ProblemNotice } from '../../screen/problem-notice';
import { type Message, messageHtmlQuery } from '../queries';
import classes from './time-line.module.css';

/** The rest of a mail behind "…": its whole text, or how it was laid out. */
export function WholeMail({ message }: { readonly message: Message }) {
  const { fullText, textCut, hasHtml, replyText } = message;
  const [isOpen, setOpen] = useState(false);
  const [view, setView] = useState('text');
  if (!hasHtml && fullText.trim() === replyText.trim()) return null;
  return (
    <>
      <ActionIcon
        variant="default"
        size="sm"
        mt="xs"
        aria-expanded={isOpen}
        aria-label={isOpen ? 'Hide the whole mail' : 'Show the whole mail'}
        onClick={() => setOpen(!isOpen)}
      >
        <Ellipsis size={16} />
      </ActionIcon>
      {isOpen && (
        <Stack gap="xs" mt="xs">
          {hasHtml && (
            <SegmentedControl
              size="xs"
              style={{ alignSelf: 'start' }}
              aria-label="How the mail is shown"
              data={[
                { value: 'text', label: 'Text' },
                { value: 'html', label: 'As it was laid out' },
              ]}
              value={view}
              onChange={setView}
            />
          )}
          {view === 'html' ? (
            <LaidOut id={message.id} />
          ) : (
            <p className={classes['whole']} dir="auto">
              {fullText}
              {textCut && ' … (the mail goes on)'}
            </p>
          )}
        </Stack>
      )}
    </>
  );
}

function LaidOut({ id }: { readonly id: string }) {
  const { data, error } = useQuery(messageHtmlQuery(id));
  if (error) return <ProblemNotice problem={error} />;
  return data?.html && <ReceivedHtml html={data.html} label="The mail as it was laid out" />;
}
