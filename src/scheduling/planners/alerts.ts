/** The planner of alerts: each event or change goes, within the minute, to the targets whose watches it fits. */
import { audienceAt } from '../../briefing/command/audiences.ts';
import { ALERTS_MARK, fits } from '../../briefing/watches/rules.ts';
import { type Change, EVERYBODY, type Reader } from '../../contracts/reader.ts';
import type { Watch } from '../../contracts/schedule.ts';
import { MINUTE_MS } from '../../domain/durations.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import type { Planner, SchedulerContext } from '../planner.ts';
import { LIVE } from './alert-ledger.ts';
import { alert, dropTold } from './alert-writing.ts';

/** Overlap of two looks, milliseconds: another copy's writes may become visible so much later than their own time. */
const LATE = 2 * MINUTE_MS;
/** Up to where the log was looked at, by the number of a revision: the clocks of several copies differ, and these do not. */
const WRITTEN = 'alerts written';

/** Plans the alerts of all watches. */
export function alertPlanner(context: SchedulerContext): Planner {
  const { plans, marks, store, poster } = context;
  const active = async () => (await plans.watches()).filter(({ paused }) => !paused);
  return {
    name: 'alerts',
    async plan(now) {
      const watches = await active();
      const mark = await marks.mark(ALERTS_MARK);
      const written = await writtenFor(watches, await marks.mark(WRITTEN), context, now);
      if (watches.length > 0) {
        const begun = Math.min(...watches.map(({ createdAt }) => createdAt));
        await look(context, watches, { from: (mark ?? begun) - LATE, to: now, written });
      }
      // Where nobody watches, nothing is owed to who will: what came before is no news to them.
      if (watches.length > 0 || mark !== null) {
        await marks.moveMark(ALERTS_MARK, now);
        await marks.moveMark(WRITTEN, written.upTo);
      }
      await dropTold(context, now);
    },
    async next(now) {
      const watches = await active();
      return watches.length > 0 ? store.nextKnown(poster.workspace(), now) : null;
    },
  };
}

/** Events (ids) written since a look, the moment at which the first of them was learnt, and the number of the last revision. */
interface WrittenSince {
  events: ReadonlySet<string>;
  from: number;
  upTo: number;
}

/** Events written since the last look, and of them those written since a watch was made, by the watch's id. */
interface WrittenFor extends WrittenSince {
  byWatch: ReadonlyMap<string, ReadonlySet<string>>;
}

async function writtenFor(
  watches: readonly Watch[],
  mark: number | null,
  context: SchedulerContext,
  now: number,
): Promise<WrittenFor> {
  const numbered = watches.flatMap(({ id, writtenAfter }) =>
    writtenAfter === undefined ? [] : [{ id, after: writtenAfter }],
  );
  // Before the first look, the first watch says from where on.
  const first = mark ?? Math.min(...numbered.map(({ after }) => after), Number.MAX_SAFE_INTEGER);
  const all = await writtenSince(context, first, now);
  const byWatch = new Map<string, ReadonlySet<string>>();
  for (const [after, made] of Map.groupBy(numbered, (watch) => Math.max(watch.after, first))) {
    const since = after === first ? all : await writtenSince(context, after, now);
    for (const { id } of made) byWatch.set(id, since.events);
  }
  return { ...all, byWatch };
}

async function writtenSince(
  { store, poster }: SchedulerContext,
  mark: number,
  now: number,
): Promise<WrittenSince> {
  const since = { knownAfter: now, writtenAfter: mark };
  const found = await store.revised(poster.workspace(), { ...since, asOf: now });
  const { events, written: upTo, learntFrom } = found;
  return { events: new Set(events), from: learntFrom ?? now, upTo };
}

/** A stretch of time, and what was written since the last look: that is looked at whenever its writer's clock said it was. */
interface Look {
  from: number;
  to: number;
  written: WrittenFor;
}

async function look(
  context: SchedulerContext,
  watches: readonly Watch[],
  window: Look,
): Promise<void> {
  const { store, poster } = context;
  const workspace = poster.workspace();
  const apart = await store.audiences(workspace);
  // Most targets see what everybody does: they are told together.
  const groups = Map.groupBy(watches, ({ target }) => (apart.has(target) ? target : null));
  for (const [target, own] of groups) {
    const audience = target === null ? EVERYBODY : audienceAt(target);
    await lookFor(context, own, store.reader({ workspace, asOf: window.to, audience }), window);
  }
}

/** Looks at what one audience sees, for its watches. */
async function lookFor(
  context: SchedulerContext,
  watches: readonly Watch[],
  log: Reader,
  { from, to, written }: Look,
): Promise<void> {
  const { router } = context;
  const earliest = Math.min(from, written.from - LATE);
  const all = await log.changes({ from: earliest, to, withdrawn: true });
  const changes = all.filter(({ at, event }) => at > from || written.events.has(event.id));
  if (changes.length === 0) return;
  const named = await Promise.all(watches.map((watch) => withName(watch, log)));
  for (const change of changes) {
    const heard = await heardOf(context, change);
    const followers: Follower[] = [];
    for (const watch of named) {
      const isNew = change.at >= watch.createdAt || isWrittenSince(watch, change, written);
      const isWantedNow = isNew && (await isFor(change, watch, log, router.reference));
      if (isWantedNow || heard.has(watch.id)) followers.push({ watch, isWantedNow });
    }
    for (const [target, group] of Map.groupBy(followers, ({ watch }) => watch.target))
      await alert(context, {
        target,
        event: change.event,
        before: change.before,
        now: to,
        watches: group.map(({ watch }) => watch),
        isWantedNow: group.some(({ isWantedNow }) => isWantedNow),
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
  /** False where an alert of the watch has shown the event, which no longer fits. */
  isWantedNow: boolean;
}

/** The ids of watches whose alerts showed an event before it changed. */
async function heardOf(
  { deliveries }: SchedulerContext,
  { event }: Change,
): Promise<Set<string | null>> {
  if (event.revisedAt === event.knownAt) return new Set();
  const query = { kinds: ['alert'], states: LIVE, event: event.id, limit: MOST_TOLD } as const;
  return new Set((await deliveries.list(query)).map(({ origin }) => origin));
}

const MOST_TOLD = 10_000;

/** True for a change that was written after a watch was made, whatever the clocks of the two copies said. */
const isWrittenSince = ({ id }: Watch, { event }: Change, { byWatch }: WrittenFor): boolean =>
  byWatch.get(id)?.has(event.id) ?? false;

/** True for a watch that the change fits. */
async function isFor(
  { event }: Change,
  { terms }: Watch,
  log: Reader,
  reference: ReferenceData,
): Promise<boolean> {
  return fits(event, terms, reference) && says(event, terms.words, log);
}

/** True for an event whose text has all the words, and for any where there are none or where it is withdrawn: the search does not find those. */
async function says(
  event: Change['event'],
  words: readonly string[] | undefined,
  log: Reader,
): Promise<boolean> {
  if (!words || event.withdrawn) return true;
  const query = { words, numbers: [event.number] };
  return (await log.find(query, { offset: 0, limit: 1 })).total > 0;
}
