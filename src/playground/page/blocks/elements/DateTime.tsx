/** Pickers of days, times and moments: the browser's own, which every keyboard and reader knows. */
import { useEffect, useState } from 'react';
import { type Placed, useControl } from '../control.ts';
import { fromLocalInput, toLocalInput } from '../dates.ts';
import { caption, string } from '../fields.ts';
import { useWorld } from '../world.ts';

const TYPES: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** A day, a time of day, or a moment in the reader's zone. */
export function DateTime(props: Placed) {
  const { element, inputId, name, describedBy, invalid } = props;
  const { reader } = useWorld();
  const control = useControl(props);
  const isMoment = element.type === 'datetimepicker';
  const given =
    isMoment && typeof control.value === 'number'
      ? toLocalInput(control.value, reader.tz)
      : string(control.value);
  // Half a date is no date: what is being typed stays here until it is whole.
  const [shown, setShown] = useState(given);
  useEffect(() => setShown(given), [given]);

  const commit = (local: string) => {
    if (local === given) return;
    const value = isMoment ? fromLocalInput(local, reader.tz) : local;
    void control.choose(local === '' ? null : value);
  };
  const zone = isMoment ? reader.tz : string(element.timezone);
  const placeholder = caption(element.placeholder);
  return (
    <span className="bk-picker">
      <input
        id={inputId}
        type={TYPES[string(element.type)]}
        className="bk-input"
        value={shown}
        aria-label={name && (placeholder || name)}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={(event) => {
          setShown(event.target.value);
          // A form keeps what it is told at once; an app is told when the person has done.
          if (!props.dispatches) commit(event.target.value);
        }}
        onBlur={() => commit(shown)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(shown);
        }}
      />
      {zone && <small className="bk-zone">{zone}</small>}
    </span>
  );
}
