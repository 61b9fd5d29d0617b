import { Select } from '@mantine/core';
import type { ReactNode } from 'react';

interface TimeZoneSelectProps {
  readonly description: ReactNode;
  /** IANA name. */
  readonly value: string;
  readonly onChange: (timeZone: string) => void;
}

const known = Intl.supportedValuesOf('timeZone');

/** Every time zone that the browser knows, found by typing a city. */
export function TimeZoneSelect({ description, value, onChange }: TimeZoneSelectProps) {
  // A browser may be set to a name that it does not list, such as UTC or an older spelling.
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <Select
      label="Time zone"
      description={description}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage="No city of that name. Try the largest one near you."
      allowDeselect={false}
      maxDropdownHeight={260}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  );
}
