import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dayOf } from '../../words/when';
import { Block, Row, Rows } from '../section-page';
import type { LimitsForm } from './use-send-policy';

/** Days on which this organization sends nothing. */
export function ClosedDays({ form: { limits, set } }: { readonly form: LimitsForm }) {
  const { closedDays } = limits;
  return (
    <Block title="Closed days of yours">
      <Stack>
        <Text size="sm" c="dimmed" maw="36rem">
          Days on which nobody of yours could answer, such as a company holiday. Letters keep clear of them as
          of public holidays. They count once you save.
        </Text>
        {closedDays.length > 0 && (
          <Rows label="Closed days">
            {closedDays.map((day) => (
              <Row key={day.date}>
                <Text>
                  {dayOf(day.date)} · <bdi>{day.name}</bdi>
                </Text>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={`Remove ${day.name} on ${dayOf(day.date)}`}
                  onClick={() => set({ closedDays: closedDays.filter((one) => one !== day) })}
                >
                  Remove
                </Button>
              </Row>
            ))}
          </Rows>
        )}
        <AddClosedDay
          known={closedDays.map(({ date }) => date)}
          onAdd={(day) =>
            set({
              closedDays: [...closedDays, day].sort((one, other) => (one.date < other.date ? -1 : 1)),
            })
          }
        />
      </Stack>
    </Block>
  );
}

interface AddClosedDayProps {
  readonly known: readonly string[];
  readonly onAdd: (day: { date: string; name: string }) => void;
}

function AddClosedDay({ known, onAdd }: AddClosedDayProps) {
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const isKnown = known.includes(date);
  const isFull = known.length >= 100;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isKnown || name.trim() === '') return;
    onAdd({ date, name: name.trim() });
    setDate('');
    setName('');
  };
  if (isFull)
    return (
      <Text size="sm" c="dimmed">
        There is room for a hundred. Remove one that is over to add another.
      </Text>
    );
  return (
    <form onSubmit={submit} aria-label="Add a closed day">
      <Group align="flex-end" gap="sm">
        <TextInput
          label="Date"
          type="date"
          required
          withAsterisk={false}
          min="2000-01-01"
          max="2099-12-31"
          value={date}
          error={isKnown ? 'You have this one already.' : undefined}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label="What it is"
          placeholder="Company holiday"
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          Add this day
        </Button>
      </Group>
    </form>
  );
}
