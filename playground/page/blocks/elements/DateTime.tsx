/** Pickers of days, times and moments: the browser's own, which every keyboard and reader knows. */
import { useEffect, useRef, useState } from 'react';
import { caption, string } from '../../../protocol/fields.ts';
import { useBlockContext } from '../base/block-context.ts';
import { fromLocalInput, toLocalInput } from '../text/dates.ts';
import { type ControlInPlace, useControl } from './control.ts';

const TYPES: Record<string, string> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** Longer than the pause between the parts of a date that is typed. */
const SETTLED_MS = 900;

/** A day, a time of day, or a moment in the reader's zone. */
export function DateTime(props: ControlInPlace) {
  const { element, inputId, name, describedBy, invalid } = props;
  const { reader } = useBlockContext();
  const control = useControl(props);
  const isMoment = element.type === 'datetimepicker';
  const given =
    isMoment && typeof control.value === 'number'
      ? toLocalInput(control.value, reader.tz)
      : string(control.value);
  // Half a date is no date: what is being typed stays here until it is whole.
  const [shown, setShown] = useState(given);
  useEffect(() => setShown(given), [given]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const commit = (local: string) => {
    clearTimeout(timer.current);
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
          const local = event.target.value;
          setShown(local);
          clearTimeout(timer.current);
          // A form keeps what it is told at once; an app is told when the person seems to have done.
          if (props.dispatches) timer.current = setTimeout(() => commit(local), SETTLED_MS);
          else commit(local);
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
