import { Button, Text } from '@mantine/core';

interface ApproveButtonProps {
  /** What happens: "leaves Tue 9:40 in Lisbon". */
  readonly outcome: string;
  /** Why it happens then. */
  readonly why?: string | undefined;
  /** What has to be done first, in words; the button then leads there. */
  readonly first: string | null;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

/** Says what its click does; while something is in the way, it says what, and leads there. */
export function ApproveButton({ outcome, why, first, isBusy, onClick }: ApproveButtonProps) {
  return (
    <div>
      <Button
        fullWidth
        h="auto"
        mih="2.5rem"
        py="xs"
        variant={first === null ? 'filled' : 'default'}
        loading={isBusy}
        onClick={onClick}
        styles={{
          label: { whiteSpace: 'normal', textWrap: 'balance', textAlign: 'center', lineHeight: 1.35 },
        }}
      >
        Approve: {outcome}
      </Button>
      {why && (
        <Text size="sm" c="dimmed" mt={4}>
          {why}
        </Text>
      )}
      {first !== null && (
        <Text size="sm" c="dimmed" mt={4}>
          First: {first}
        </Text>
      )}
    </div>
  );
}
