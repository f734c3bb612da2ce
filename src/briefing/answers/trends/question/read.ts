/** Events of a figure that the database can't add up by itself. */
import type { Reader } from '../../../../contracts/reader.ts';
import type { TrackedEvent } from '../../../../domain/event/event.ts';
import type { EventQuery } from '../../../../domain/event/query.ts';

/** The most events that are read for a figure: the newest. */
const MOST = 5_000;
/** So many are read at once: others are heard in between. */
const STRETCH = 500;

interface EventsRead {
  events: TrackedEvent[];
  /** All that fit. */
  total: number;
}

/** The events that fit, newest first; of very many the newest. */
export async function allOf(log: Pick<Reader, 'find'>, query: EventQuery): Promise<EventsRead> {
  const { events, total } = await log.find(query, { offset: 0, limit: STRETCH });
  while (events.length < Math.min(total, MOST)) {
    const more = await log.find(query, { offset: events.length, limit: STRETCH });
    if (more.events.length === 0) break;
    events.push(...more.events);
  }
  return { events, total };
}

/** A sentence of what is not read, where something is not. */
export const unreadNotes = ({ events, total }: EventsRead, what: string): string[] =>
  total > events.length ? [`Of ${total} ${what} the newest ${events.length} are read.`] : [];

interface VouchedRead extends EventsRead {
  /** Those that nobody confirms, and of very many those that are not read, a sentence each. */
  notes: { unconfirmed: string[]; unread: string[] };
}

/** As `allOf`, of events that a source vouches for. */
export async function eventsOf(log: Pick<Reader, 'find'>, query: EventQuery): Promise<VouchedRead> {
  const read = await allOf(log, query);
  const vouched = read.events.filter(
    ({ evidence }) => evidence.origins > 0 && evidence.word !== 'unconfirmed',
  );
  const left = read.events.length - vouched.length;
  return {
    events: vouched,
    total: read.total,
    notes: {
      unconfirmed: left > 0 ? [`Not counted: ${left} that nobody confirms.`] : [],
      unread: unreadNotes(read, 'events'),
    },
  };
}

/** "38%", "4.5%", "0.3%": a share, with a digit more where it is small. */
export function percent(part: number, whole: number): string {
  const share = whole > 0 ? (100 * part) / whole : 0;
  if (share > 0 && share < 0.1) return 'under 0.1%';
  if (share < 100 && share >= 99.5) return 'over 99%';
  return share === 0 || share >= 10 ? `${Math.round(share)}%` : `${Number(share.toFixed(1))}%`;
}

/** The number in the middle; null for none. */
export function middle(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
