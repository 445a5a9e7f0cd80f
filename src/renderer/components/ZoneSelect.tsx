import { Select, type SelectProps } from '@mantine/core';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: sayZone(zone) }));

/** “New York (America)”. */
export function sayZone(zone: string): string {
  const [area, ...place] = zone.replaceAll('_', ' ').split('/');
  return place.length === 0 ? zone : `${place.reverse().join(', ')} (${area ?? ''})`;
}

interface ZoneSelectProps extends Pick<SelectProps, 'label' | 'aria-label' | 'description' | 'comboboxProps'> {
  /** An IANA zone. */
  readonly value: string;
  readonly onChange: (zone: string) => void;
}

/** A time zone by typing part of its place. */
export function ZoneSelect({ value, onChange, ...rest }: ZoneSelectProps) {
  const data =
    zones.some((zone) => zone.value === value) || value === '' ? zones : [{ value, label: sayZone(value) }, ...zones];
  return (
    <Select
      {...rest}
      searchable
      limit={40}
      data={data}
      value={value === '' ? null : value}
      allowDeselect={false}
      nothingFoundMessage="No zone of that name"
      onChange={(zone) => {
        if (zone !== null) onChange(zone);
      }}
    />
  );
}
