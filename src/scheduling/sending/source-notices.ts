/** Direct messages about sources that can’t be read: one to whoever added them, however long it lasts. */
import { nameOf } from '../../briefing/sources/named.ts';
import { stateWords } from '../../briefing/sources/state-words.ts';
import type { WorkspaceSource } from '../../contracts/sources/followed.ts';
import { DAY_MS, MINUTE_MS } from '../../domain/durations.ts';
import { isPerson } from '../../domain/schedule/target.ts';
import { plural } from '../../domain/text/english.ts';
import type { Planner, SchedulerContext } from '../planner.ts';
import { notify } from './notices.ts';

/** Sources are looked over so often. */
const EVERY = 15 * MINUTE_MS;
const MARK = 'sources looked over';
/** So many are named in one message. */
const MOST_NAMED = 20;

/** A source with the moment since which its owner is to be told. */
interface Failing {
  followed: WorkspaceSource;
  since: number;
}

/** Tells of sources that have failed for a day, and of those that are gone for good. */
export function sourceNotices(context: SchedulerContext): Planner {
  const { store, poster, marks } = context;
  const sources = store.sources.of(poster.workspace());

  async function isTold({ followed, since }: Failing): Promise<boolean> {
    const told = await marks.mark(markOf(followed));
    return told !== null && told >= since;
  }

  async function plan(now: number): Promise<void> {
    const last = await marks.mark(MARK);
    if (last !== null && now - last < EVERY) return;
    const untold = new Map<string, Failing[]>();
    for (const failing of (await sources.followed()).flatMap((one) => failingFor(one, now))) {
      const owner = failing.followed.addedBy;
      if (owner === null || !isPerson(owner) || (await isTold(failing))) continue;
      untold.set(owner, [...(untold.get(owner) ?? []), failing]);
    }
    for (const [owner, list] of untold) await tell(context, owner, list, now);
    await marks.moveMark(MARK, now);
  }

  return { name: 'notices about sources', plan, next: async () => null };
}

const markOf = ({ poll }: WorkspaceSource) => `source told ${poll.id}`;

/** A source that has failed for a day or is gone; none that is paused. */
function failingFor(followed: WorkspaceSource, now: number): Failing[] {
  const { paused, poll } = followed;
  const { isGone, failingSince, readAt } = poll.state;
  if (paused) return [];
  if (isGone) return [{ followed, since: (readAt ?? 0) + 1 }];
  const isLong = failingSince !== null && now - failingSince >= DAY_MS;
  return isLong ? [{ followed, since: failingSince }] : [];
}

async function tell(
  context: SchedulerContext,
  owner: string,
  list: readonly Failing[],
  now: number,
): Promise<void> {
  const { plans, marks, router } = context;
  const { zone = 'UTC' } = (await plans.target(owner)) ?? {};
  const lines = list
    .slice(0, MOST_NAMED)
    .map(({ followed }) => `${nameOf(followed)}: ${stateWords(followed, zone, now)}.`);
  const rest = list.length - lines.length;
  await notify(
    context,
    {
      what: 'source',
      about: 'sources',
      to: owner,
      once: list.map(({ followed, since }) => `${followed.poll.id} ${since}`).join(' '),
      headline: headlineOf(list),
      text: [
        ...lines,
        ...(rest > 0 ? [`And ${rest} more.`] : []),
        whatToDo(list, router.line('feed', 'remove'), router.line('feed', 'add')),
      ].join('\n'),
      actions: [{ kind: 'ask', label: 'All sources', ask: router.line('feed', 'list') }],
    },
    now,
  );
  for (const { followed, since } of list) await marks.moveMark(markOf(followed), since);
}

const isGone = ({ followed }: Failing) => followed.poll.state.isGone;

function headlineOf(list: readonly Failing[]): string {
  const [first] = list;
  if (first && list.length === 1)
    return isGone(first)
      ? `${nameOf(first.followed)} is gone for good and is read no more.`
      : `${nameOf(first.followed)} could not be read for a day.`;
  return `${plural(list.length, 'source')} that you added can’t be read.`;
}

function whatToDo(list: readonly Failing[], remove: string, add: string): string {
  const tried = list.every(isGone)
    ? 'What was read from it stays.'
    : 'It is still tried, and the list says when it works again.';
  return `${tried} If its address has changed, type ${add} and the new one; ${remove} and the number lets the old one go.`;
}
