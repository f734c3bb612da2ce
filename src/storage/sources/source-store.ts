/** The memory of sources and their items. Each call is one transaction. */
import type { WorkspaceSources } from '../../contracts/sources/followed.ts';
import type { SourceStore } from '../../contracts/sources/store.ts';
import { DAY_MS } from '../../domain/durations.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';
import { finishTurn, takeUnfinished } from './arrivals.ts';
import { forgetCandidates } from './candidates.ts';
import { admit, capSource, letGo, takeHeld } from './caps.ts';
import {
  addSource,
  allFollowings,
  follow,
  followedBy,
  followersOf,
  pauseSource,
  removeSource,
} from './followers.ts';
import { forgetItems, forgetTexts, itemOf, keepItems, seenSince } from './items.ts';
import { longestDays } from './kept-days.ts';
import {
  allPolls,
  claimPolls,
  endPoll,
  nextDue,
  noteState,
  postponePolls,
  releasePolls,
} from './polls.ts';
import { reviewedIn, reviewingIn } from './review-queue.ts';
import { chosenTextDays } from './review-settings.ts';

/** The sources of a log. */
export function sourcesOf(engine: Pick<Engine, 'read' | 'short' | 'words'>): SourceStore {
  const inside = <T>(action: (db: Db) => Promise<T>): Promise<T> =>
    engine.short.transaction().execute(action);
  return {
    of: (workspace) => workspaceSources(engine, inside, workspace ?? BUNDLED),
    follow: (workspace, sources, now) =>
      inside((db) => follow(db, workspace ?? BUNDLED, sources, now)),
    followers: (poll) => followersOf(engine.read, poll),
    polls: () => allPolls(engine.read),
    followings: () => allFollowings(engine.read),
    reviewed: () => reviewedIn(engine.read),
    reviewing: () => reviewingIn(engine.read),
    claim: (by, now, until, limit) =>
      inside((db) => claimPolls(db, engine.words, { by, now, until, limit })),
    settle: (poll, end, items, now) =>
      inside(async (db) => {
        if (!(await endPoll(db, poll, end))) return null;
        const at = { now, isFirst: end.isFirst ?? false };
        const { kept, recognised } = await keepItems(db, poll.id, items, at);
        if (recognised > 0)
          await noteState(db, poll.id, {
            ...end.state,
            recognised: { at: now, items: recognised },
          });
        return kept;
      }),
    finish: (turn) => inside((db) => finishTurn(db, turn)),
    takeUnfinished: (taking) => inside((db) => takeUnfinished(db, taking)),
    admit: ({ workspace, poll, item, now }) =>
      inside((db) => admit(db, { workspace: workspace ?? BUNDLED, poll }, { item, now })),
    takeHeld: (taking) => inside((db) => takeHeld(db, taking)),
    letGo: ({ workspace, poll, item }) =>
      inside((db) => letGo(db, { workspace: workspace ?? BUNDLED, poll, item })),
    nextDue: () => nextDue(engine.read),
    release: (by) => inside((db) => releasePolls(db, by)),
    postpone: (host, until) => inside((db) => postponePolls(db, host, until)),
    item: (poll, id, from) => itemOf({ db: engine.read, words: engine.words }, poll, id, from),
    seenSince: (moment) => seenSince(engine.read, moment),
    forget: (now, { textDays, itemDays }) =>
      inside(async (db) => {
        const chosen = await chosenTextDays(db);
        const itemsBefore = now - itemDays * DAY_MS;
        const textsBefore = (days: number | undefined) => now - (days ?? textDays) * DAY_MS;
        await forgetItems(db, itemsBefore);
        for (const { polls, others, days } of await longestDays(db, chosen, textDays))
          await forgetTexts(db, { polls, others }, textsBefore(days));
        await forgetCandidates(db, (workspace) => textsBefore(chosen.get(workspace)), itemsBefore);
      }),
  };
}

function workspaceSources(
  { read }: Pick<Engine, 'read'>,
  inside: <T>(action: (db: Db) => Promise<T>) => Promise<T>,
  workspace: string,
): WorkspaceSources {
  return {
    followed: () => followedBy(read, workspace),
    add: (source, by) => inside((db) => addSource(db, workspace, source, by)),
    pause: (number, pause, now) =>
      inside((db) => pauseSource(db, workspace, number, { pause, now })),
    cap: (number, most) => inside((db) => capSource(db, workspace, number, most)),
    remove: (number) => inside((db) => removeSource(db, workspace, number)),
  };
}
