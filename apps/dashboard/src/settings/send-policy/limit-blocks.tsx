import { Checkbox, Group, Select, Switch } from '@mantine/core';
import { Block } from '../section-page';
import { Limit, NumberField } from './limit';
import classes from './send-policy.module.css';
import type { LimitsForm } from './use-send-policy';

interface BlockProps {
  readonly form: LimitsForm;
}

/** A week whose days are named in the reader's language; it began on a Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  day,
  name: new Intl.DateTimeFormat(navigator.language, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.UTC(2026, 5, day),
  ),
}));

const hourName = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export function HoursBlock({ form }: BlockProps) {
  const { limits, standard, set } = form;
  return (
    <Block title="Working hours">
      <div className={classes['limits']}>
        <Limit form={form} name="workingDays">
          <Checkbox.Group
            label="Working days"
            description="Nothing leaves on other days, whatever happens. By default Monday to Friday: who reads a no on Sunday has nobody to write to."
            value={limits.workingDays.map(String)}
            onChange={(days) =>
              days.length > 0 && set({ workingDays: days.map(Number).sort((a, b) => a - b) })
            }
          >
            <Group mt="xs" gap="md">
              {weekdays.map(({ day, name }) => (
                <Checkbox key={day} value={String(day)} label={name} />
              ))}
            </Group>
          </Checkbox.Group>
        </Limit>
        <Limit form={form} name="opensAt">
          <HourSelect
            label="From"
            description={`Nobody should wake up to it. By default ${hourName(standard.opensAt)}.`}
            hours={[0, 23]}
            value={limits.opensAt}
            onChange={(opensAt) => set({ opensAt })}
          />
        </Limit>
        <Limit form={form} name="closesAt">
          <HourSelect
            label="Until"
            description={`Nor take it to bed. By default ${hourName(standard.closesAt)}.`}
            hours={[1, 24]}
            value={limits.closesAt}
            onChange={(closesAt) =>
              // A Friday that ends when the other days end goes on doing so.
              set(
                limits.fridayClosesAt === limits.closesAt
                  ? { closesAt, fridayClosesAt: closesAt }
                  : { closesAt },
              )
            }
          />
        </Limit>
        <Limit form={form} name="fridayClosesAt">
          <HourSelect
            label="On Fridays until"
            description={`A no on Friday afternoon goes into the weekend with them. By default ${hourName(standard.fridayClosesAt)}; choose the hour of the other days if Friday is a day as any other.`}
            hours={[1, 24]}
            value={limits.fridayClosesAt}
            onChange={(fridayClosesAt) => set({ fridayClosesAt })}
          />
        </Limit>
      </div>
    </Block>
  );
}

interface HourSelectProps {
  readonly label: string;
  readonly description: string;
  readonly hours: readonly [first: number, last: number];
  readonly value: number;
  readonly onChange: (hour: number) => void;
}

function HourSelect({ label, description, hours: [first, last], value, onChange }: HourSelectProps) {
  return (
    <Select
      label={label}
      description={description}
      allowDeselect={false}
      classNames={{ wrapper: classes['short'] ?? '' }}
      data={Array.from({ length: last - first + 1 }, (_, index) => ({
        value: String(first + index),
        label: hourName(first + index),
      }))}
      value={String(value)}
      onChange={(chosen) => chosen !== null && onChange(Number(chosen))}
    />
  );
}

export function DaysBlock({ form }: BlockProps) {
  const { limits, set } = form;
  return (
    <Block title="Days to keep clear of">
      <div className={classes['limits']}>
        <Limit form={form} name="avoidPublicHolidays">
          <Switch
            label="Public holidays where they live"
            description="The country follows from their time zone; holidays of a region are not known. By default on."
            checked={limits.avoidPublicHolidays}
            onChange={(event) => set({ avoidPublicHolidays: event.currentTarget.checked })}
          />
        </Limit>
        <Limit form={form} name="avoidEves">
          <Switch
            label="The working day before a public holiday"
            description="It would go into the feast with them. By default on."
            checked={limits.avoidEves}
            onChange={(event) => set({ avoidEves: event.currentTarget.checked })}
          />
        </Limit>
        <Limit form={form} name="avoidInterviewDays">
          <Switch
            label="Days on which they have an interview with you"
            description="For whatever opening; it needs a clear head. By default on."
            checked={limits.avoidInterviewDays}
            onChange={(event) => set({ avoidInterviewDays: event.currentTarget.checked })}
          />
        </Limit>
      </div>
    </Block>
  );
}

export function DelaysBlock({ form }: BlockProps) {
  const { limits, standard, set } = form;
  return (
    <Block title="Not too soon, not too late">
      <div className={classes['limits']}>
        <Limit form={form} name="minimumDelayHours">
          <NumberField
            label="At least so many hours after the decision"
            description={`A no within minutes looks as if nobody had thought. By default ${standard.minimumDelayHours}.`}
            min={0}
            max={336}
            value={limits.minimumDelayHours}
            onChange={(minimumDelayHours) => set({ minimumDelayHours })}
          />
        </Limit>
        <Limit form={form} name="maximumDelayDays">
          <NumberField
            label="At most so many days after the decision"
            description={`Waiting hurts more than a no. To keep this, eves, Friday afternoons, interview days, closed days and holidays are given up, in this order and as few as needed. By default ${standard.maximumDelayDays}, at most 30.`}
            min={1}
            max={30}
            value={limits.maximumDelayDays}
            onChange={(maximumDelayDays) => set({ maximumDelayDays })}
          />
        </Limit>
        <Limit form={form} name="undoMinutes">
          <NumberField
            label="Minutes in which an approval can be taken back"
            description={`For the mistake that one sees after the click. By default ${standard.undoMinutes}, never less; at most a day, which is 1440.`}
            min={10}
            max={1440}
            value={limits.undoMinutes}
            onChange={(undoMinutes) => set({ undoMinutes })}
          />
        </Limit>
      </div>
    </Block>
  );
}
