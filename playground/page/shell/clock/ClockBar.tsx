import { useState } from 'react';
import { perform } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { city, longDay, morningAfter, shortDay, timeOfDay } from '../../time.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Icon } from '../parts/icons.tsx';
import { useZone } from '../use-zone.ts';
import { ClockDialog } from './ClockDialog.tsx';

/** The workspace's date and time, and the ways to move it. It says that it is a replay. */
export function ClockBar() {
  const clock = useStore((state) => state.clock);
  const zone = useZone();
  const [asking, setAsking] = useState(false);
  if (!clock) return null;
  const { now, playing, towards } = clock;
  const busy = towards !== null;
  const move = (days: number) =>
    void perform({ do: 'moveClock', to: morningAfter(now, zone, days) });
  return (
    <section className="clock" aria-label="The clock of this replay">
      <button type="button" className="clock-face" disabled={busy} onClick={() => setAsking(true)}>
        <Icon name="clock" />
        <span className="replay">Replay</span>
        <time className="clock-long" dateTime={new Date(now).toISOString()}>
          {longDay(now, zone)}, {timeOfDay(now, zone)}
        </time>
        <time className="clock-short" dateTime={new Date(now).toISOString()}>
          {shortDay(now, zone)}, {timeOfDay(now, zone)}
        </time>
        <span className="clock-zone">{city(zone)}</span>
      </button>
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? 'Pause the clock' : 'Play: a minute every second'}
        aria-pressed={playing}
        disabled={busy}
        onClick={() => void perform({ do: 'play', on: !playing })}
      />
      <button type="button" className="clock-jump" disabled={busy} onClick={() => move(1)}>
        Next morning
      </button>
      <button
        type="button"
        className="clock-jump wide-only"
        disabled={busy}
        onClick={() => move(7)}
      >
        Next week
      </button>
      {asking && <ClockDialog onClose={() => setAsking(false)} />}
    </section>
  );
}
