import { memo, useState } from 'react';
import type { ActionResult, WireLine } from '../../../protocol/page-protocol.ts';
import { attempt } from '../../socket.ts';
import { useStore } from '../../store.ts';
import { timeOfDay } from '../../time.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Json } from '../parts/Json.tsx';
import { useZone } from '../use-zone.ts';

/** So many lines are drawn, the newest first. */
const DRAWN = 150;
/** An acknowledgement that takes this long is worth a look; after 3 s Slack gives up. */
const SLOW = 1000;

const WAYS: Record<string, string> = {
  envelope: '→ app',
  api: '← app',
  response_url: '← app',
  upload: '← app',
  socket: 'socket',
  verification: '→ app',
};

function Detail({ detail, kind }: { detail: NonNullable<ActionResult['detail']>; kind: string }) {
  const answer = kind === 'envelope' ? 'Acknowledgement' : 'Answer';
  return (
    <div className="wire-detail">
      {(detail.limits ?? []).map((limit) => (
        <p key={limit} className="warning">
          Slack would refuse: {limit}
        </p>
      ))}
      <Json name={kind === 'envelope' ? 'Payload' : 'Arguments'} value={detail.request} />
      {detail.response !== undefined && <Json name={answer} value={detail.response} />}
    </div>
  );
}

const Line = memo(function Line({ line, zone }: { line: WireLine; zone: string }) {
  const [detail, setDetail] = useState<ActionResult['detail'] | null>(null);
  const failed = line.outcome !== undefined && line.outcome !== 'ok';
  const took = line.took === undefined ? '' : `${Math.round(line.took)} ms`;

  async function toggle(): Promise<void> {
    if (detail) return setDetail(null);
    const answer = await attempt({ do: 'wireDetail', n: line.n });
    setDetail(answer.detail ?? null);
  }

  return (
    <li data-failed={failed} data-slow={(line.took ?? 0) > SLOW}>
      <button
        type="button"
        aria-expanded={line.open ? detail !== null : undefined}
        disabled={!line.open}
        onClick={() => void toggle()}
      >
        <time>{timeOfDay(Date.parse(line.at), zone)}</time>
        <span className="way">{WAYS[line.kind] ?? line.kind}</span>
        <strong>{line.name}</strong>
        {line.withheld && <small>not visible to you</small>}
        {failed && <em>{line.outcome}</em>}
        <span className="took">{took}</span>
      </button>
      {detail && <Detail detail={detail} kind={line.kind} />}
    </li>
  );
});

/** The wire: every message between the workspace and the app. */
export function WirePanel({ onClose }: { onClose: () => void }) {
  const lines = useStore((state) => state.wire);
  const zone = useZone();
  const [sockets, setSockets] = useState(false);
  const shown = lines.filter((each) => sockets || each.kind !== 'socket');
  return (
    <aside className="side wire" aria-label="Wire">
      <header className="room-head">
        <h2>Wire</h2>
        <small>Slack’s protocol, newest first</small>
        <span className="grow" />
        <IconButton icon="close" label="Hide the wire" onClick={onClose} />
      </header>
      <label className="wire-filter">
        <input type="checkbox" checked={sockets} onChange={() => setSockets(!sockets)} />{' '}
        Connections too
      </label>
      {shown.length === 0 && <p className="empty">Nothing has been sent over the wire yet.</p>}
      <ol>
        {shown
          .slice(-DRAWN)
          .reverse()
          .map((line) => (
            <Line key={`${line.n} ${line.name}`} line={line} zone={zone} />
          ))}
      </ol>
    </aside>
  );
}
