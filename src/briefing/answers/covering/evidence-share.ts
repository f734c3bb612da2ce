/** Shares of events by their evidence: what companies say of themselves told apart from what others report. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { listed } from '../../../domain/text/english.ts';

/** A group of events, in words that follow their number: of one, and of several. */
interface Group {
  one: string;
  many: string;
  fits(event: TrackedEvent): boolean;
}

/** The same words for any number. */
function always(words: string) {
  return { one: words, many: words };
}

/** The groups, strongest first; an event belongs to the first that it fits. */
const GROUPS: readonly Group[] = [
  {
    one: 'official document',
    many: 'official documents',
    fits: ({ evidence }) => evidence.word === 'official',
  },
  {
    one: 'company statement that others report too',
    many: 'company statements that others report too',
    fits: ({ evidence }) => evidence.word === 'company statement' && evidence.others !== null,
  },
  {
    one: 'company statement alone, self-reported',
    many: 'company statements alone, self-reported',
    fits: ({ evidence }) => evidence.word === 'company statement',
  },
  {
    ...always('from press of two independent sources or more'),
    fits: ({ evidence }) => evidence.word === 'press',
  },
  {
    ...always('from a single source'),
    fits: ({ evidence }) => evidence.word === 'single source',
  },
  {
    ...always('from blogs and publishers that are not rated'),
    fits: ({ evidence }) => evidence.word === 'blog only' || evidence.word === 'sources',
  },
  {
    one: 'allegation',
    many: 'allegations',
    fits: ({ evidence }) => evidence.word === 'allegation',
  },
  {
    one: 'claim that nobody confirms',
    many: 'claims that nobody confirms',
    fits: () => true,
  },
];

/** The groups that have events, with their numbers. */
function evidenceShares(events: readonly TrackedEvent[]): { label: string; count: number }[] {
  const groups = Map.groupBy(events, (event) => GROUPS.find(({ fits }) => fits(event)));
  return GROUPS.flatMap((group) => {
    const count = groups.get(group)?.length ?? 0;
    return count > 0 ? [{ label: count === 1 ? group.one : group.many, count }] : [];
  });
}

/** "54 official documents (11%), 86 company statements that others report too (17%) and …". */
export const sharesText = (events: readonly TrackedEvent[]): string =>
  listed(
    evidenceShares(events).map(
      ({ label, count }) => `${count} ${label} (${percent(count, events.length)})`,
    ),
  );

/** "11%", "under 1%". */
export function percent(count: number, of: number): string {
  const share = of === 0 ? 0 : Math.round((count / of) * 100);
  return share === 0 && count > 0 ? 'under 1%' : `${share}%`;
}
