import { type FormEvent, useState } from 'react';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { city, isoDay, longDay, momentAt, morningAfter, timeOfDay } from '../../time.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useZone } from '../use-zone.ts';

/** Goes to a date. An earlier one, or starting over, empties the workspace: that is said first. */
export function ClockDialog({ onClose }: { onClose: () => void }) {
  const now = useStore((state) => state.clock?.now ?? 0);
  const zone = useZone();
  const [day, setDay] = useState(() => isoDay(morningAfter(now, zone, 1), zone));
  const [time, setTime] = useState('09:00');
  const moment = day && time ? momentAt(day, time, zone) : Number.NaN;
  const [over, setOver] = useState(false);
  const back = over || moment < now;

  function leave(event: FormEvent): void {
    event.preventDefault();
    if (Number.isNaN(moment)) return;
    void perform(
      over ? { do: 'reset' } : back ? { do: 'reset', at: moment } : { do: 'moveClock', to: moment },
    );
    onClose();
  }

  return (
    <Dialog title="The clock of this replay" onClose={onClose} className="clock-dialog">
      <form onSubmit={leave}>
        <p>
          It is a replay: here it is{' '}
          <strong>
            {longDay(now, zone)}, {timeOfDay(now, zone)}
          </strong>{' '}
          in {city(zone)}, whatever the date on your machine. What is scheduled is posted when the
          clock passes it.
        </p>
        <div className="clock-fields">
          <label>
            Go to
            <input
              type="date"
              required
              value={day}
              min="2000-01-01"
              max="2099-12-31"
              onChange={(event) => setDay(event.target.value)}
            />
          </label>
          <label>
            at
            <input
              type="time"
              required
              value={time}
              onChange={(event) => setTime(event.target.value)}
            />
          </label>
        </div>
        {back && (
          <p className="warning" role="alert">
            {over
              ? 'This starts over where the replay began.'
              : 'That is in the past, and the clock only moves forward: going there starts over.'}{' '}
            All messages, forms and added records of this workspace are thrown away.
          </p>
        )}
        <footer className="dialog-foot">
          {!back && (
            <button type="button" className="link" onClick={() => setOver(true)}>
              Start over…
            </button>
          )}
          <span className="grow" />
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={`button ${back ? 'danger' : 'primary'}`}>
            {over ? 'Start over' : back ? 'Start over there' : 'Go'}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
