import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './send-policy.module.css';
import { isSame, type LimitsForm } from './use-send-policy';
import type { Limits } from './use-send-policy';

interface LimitProps {
  readonly form: LimitsForm;
  readonly name: keyof Limits;
  readonly children: ReactNode;
}

/** One limit, with the way back to its default where it was changed. */
export function Limit({ form, name, children }: LimitProps) {
  const { limits, standard, set } = form;
  return (
    <div className={classes['limit']}>
      {children}
      {!isSame(limits[name], standard[name]) && (
        <Button variant="subtle" size="compact-xs" onClick={() => set({ [name]: standard[name] })}>
          Use the default
        </Button>
      )}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly description: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A whole number within its limits; what is none is not passed on, and the browser says why it cannot be saved. */
export function NumberField({ label, description, value, min, max, onChange }: NumberFieldProps) {
  // What was typed stands until the value becomes another from elsewhere, such as the default.
  const [typed, setTyped] = useState({ text: String(value), of: value });
  return (
    <TextInput
      label={label}
      description={description}
      type="number"
      classNames={{ wrapper: classes['short'] ?? '' }}
      inputMode="numeric"
      required
      withAsterisk={false}
      min={min}
      max={max}
      step={1}
      value={typed.of === value ? typed.text : String(value)}
      onChange={(event) => {
        const { value: text, valueAsNumber: number } = event.currentTarget;
        const isValid = Number.isInteger(number) && number >= min && number <= max;
        setTyped({ text, of: isValid ? number : value });
        if (isValid) onChange(number);
      }}
    />
  );
}
