/** Shares of events by their evidence: what companies say of themselves told apart from what others report. */
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { listed } from '../../../domain/text/english.ts';

/** The groups, strongest first; an event belongs to the first that it fits. */
const GROUPS: readonly { label: string; fits(event: TrackedEvent): boolean }[] = [
  { label: 'official documents', fits: ({ evidence }) => evidence.word === 'official' },
  {
    label: 'company statements that others report too',
    fits: ({ evidence }) => evidence.word === 'company statement' && evidence.others !== null,
  },
  {
    label: 'company statements alone, self-reported',
    fits: ({ evidence }) => evidence.word === 'company statement',
  },
  {
    label: 'press of two independent sources or more',
    fits: ({ evidence }) => evidence.word === 'press',
  },
  { label: 'a single source', fits: ({ evidence }) => evidence.word === 'single source' },
  {
    label: 'blogs and publishers that are not rated',
    fits: ({ evidence }) => evidence.word === 'blog only' || evidence.word === 'sources',
  },
  { label: 'allegations', fits: ({ evidence }) => evidence.word === 'allegation' },
  { label: 'claims that nobody confirms', fits: () => true },
];

/** The groups that have events, with their numbers. */
function evidenceShares(events: readonly TrackedEvent[]): { label: string; count: number }[] {
  const groups = Map.groupBy(events, (event) => GROUPS.find(({ fits }) => fits(event))?.label);
  return GROUPS.flatMap(({ label }) => {
    const count = groups.get(label)?.length ?? 0;
    return count > 0 ? [{ label, count }] : [];
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
