import { ActionIcon, SegmentedControl, Stack } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ReceivedHtml } from '../../received-html/received-html';
import type { Message } from '../queries';
import classes from './time-line.module.css';

/** The rest of a mail behind "…": its whole text, or how it was laid out. */
export function WholeMail({ message }: { readonly message: Message }) {
  const { whole, replyText } = message;
  const [isOpen, setOpen] = useState(false);
  const [view, setView] = useState('text');
  if (whole.html === null && whole.text.trim() === replyText.trim()) return null;
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
          {whole.html !== null && (
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
          {view === 'html' && whole.html !== null ? (
            <ReceivedHtml html={whole.html} label="The mail as it was laid out" />
          ) : (
            <p className={classes['whole']} dir="auto">
              {whole.text}
            </p>
          )}
        </Stack>
      )}
    </>
  );
}
