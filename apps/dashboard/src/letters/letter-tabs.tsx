import { SegmentedControl } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useIsOneOf } from '../session/roles';
import { calendarPath, type Tab, tabs } from './tabs';

const calendar = { label: 'Calendar', value: 'calendar' };
const together = { label: 'Together', value: 'together' };

interface LetterTabsProps {
  /** `null` for the letters that are approved together. */
  readonly tab: Tab | null;
  /** A status, or "calendar". */
  readonly part: string;
  readonly onStatus: (status: string) => void;
}

/** Which letters: by how far they are, or approved together; those that wait also by the day on which they leave. */
export function LetterTabs({ tab, part, onStatus }: LetterTabsProps) {
  const navigate = useNavigate();
  const mayApprove = useIsOneOf('admin', 'recruiter');
  const waits = tab?.parts[0].status === 'approved';
  const all = tabs.map(({ label, parts }) => ({ label, value: parts[0].status as string }));
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Which letters"
        data={mayApprove ? [...all, together] : all}
        value={tab?.parts[0].status ?? together.value}
        onChange={(value) => {
          if (value === together.value) void navigate('/batches');
          else onStatus(value);
        }}
      />
      {tab !== null && tab.parts.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={tab.label}
          data={[
            ...tab.parts.map(({ label, status }) => ({ label, value: status as string })),
            ...(waits ? [calendar] : []),
          ]}
          value={part}
          onChange={(value) => {
            if (value === calendar.value) void navigate(calendarPath);
            else onStatus(value);
          }}
        />
      )}
    </>
  );
}
