/** Alerts: what becomes known is told to who watches it, within the minute. */
import { ALERTS_MARK, fits } from '../briefing/alerting.ts';
import type { Watch } from '../contracts/schedule.ts';
import type { Change, Reader } from '../contracts/store.ts';
import { alert, dropTold } from './alert-writing.ts';
import type { Office, Planner } from './planner.ts';

/** What another copy of the bot wrote may be seen so much later than it says: looked at once more. */
const LATE = 2 * 60_000;

/** Plans the alerts of all watches. */
export function alertPlanner(office: Office): Planner {
  const { plans, ledger, store, poster } = office;
  const active = async () => (await plans.watches()).filter(({ paused }) => !paused);
  return {
    name: 'alerts',
    async plan(now) {
      const watches = await active();
      const mark = await ledger.mark(ALERTS_MARK);
      if (watches.length > 0) {
        const begun = Math.min(...watches.map(({ createdAt }) => createdAt));
        await look(office, watches, { from: (mark ?? begun) - LATE, to: now });
      }
      // Where nobody watches, nothing is owed to who will: what came before is no news to them.
      if (watches.length > 0 || mark !== null) await ledger.moveMark(ALERTS_MARK, now);
      await dropTold(office, now);
    },
    async next(now) {
      const watches = await active();
      return watches.length > 0 ? store.nextKnown(poster.workspace(), now) : null;
    },
  };
}

async function look(
  office: Office,
  watches: readonly Watch[],
  window: { from: number; to: number },
): Promise<void> {
  const { store, poster, desk } = office;
  const log = store.reader({ workspace: poster.workspace(), asOf: window.to });
  const changes = await log.changes({ ...window, withdrawn: true });
  if (changes.length === 0) return;
  const named = await Promise.all(watches.map((watch) => withName(watch, log)));
  for (const change of changes) {
    const followers: Follower[] = [];
    for (const watch of named) followers.push(...(await follower(change, watch, log, desk.world)));
    for (const [target, group] of Map.groupBy(followers, ({ watch }) => watch.target))
      await alert(office, {
        ...{ target, event: change.event, before: change.before, now: window.to },
        watches: group.map(({ watch }) => watch),
        fitsNow: group.some(({ fitsNow }) => fitsNow),
      });
  }
}

/** A watch with its company's name of today. */
async function withName(watch: Watch, log: Reader): Promise<Watch> {
  const { company } = watch.terms;
  const known = company && (await log.company(company.id));
  if (!known) return watch;
  return { ...watch, terms: { ...watch.terms, company: { id: known.id, name: known.name } } };
}

interface Follower {
  watch: Watch;
  /** False where the event fitted before it changed. */
  fitsNow: boolean;
}

/** The watch, where a change since it was made fits it, or did until then. */
async function follower(
  { event, before, at }: Change,
  watch: Watch,
  log: Reader,
  world: Office['desk']['world'],
): Promise<Follower[]> {
  if (at < watch.createdAt) return [];
  const { terms } = watch;
  const fitsNow = fits(event, terms, world) && (await says(event, terms.words, log));
  return fitsNow || (before && fits(before, terms, world)) ? [{ watch, fitsNow }] : [];
}

/** Whether an event's text says words. What was withdrawn is found by none. */
async function says(
  event: Change['event'],
  words: readonly string[] | undefined,
  log: Reader,
): Promise<boolean> {
  if (!words || event.withdrawn) return true;
  const query = { words, numbers: [event.number] };
  return (await log.find(query, { offset: 0, limit: 1 })).total > 0;
}
