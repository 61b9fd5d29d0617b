import { Button, CopyButton, Group } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import classes from './settings.module.css';

interface CopyableProps {
  /** What it is, for the button: "Copy the address". */
  readonly name: string;
  readonly value: string;
}

/** A value to be carried elsewhere: shown whole, copied with one press. */
export function Copyable({ name, value }: CopyableProps) {
  return (
    <Group wrap="nowrap" gap="xs" align="flex-start">
      <div className={classes['code']} style={{ flex: 1 }}>
        {value}
      </div>
      <CopyButton value={value} timeout={2_000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="xs"
            onClick={copy}
            aria-label={`Copy ${name}`}
            leftSection={copied ? <Check size={14} /> : <Copy size={14} />}
          >
            {copied ? 'Copied' : 'Copy'}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
