/** The memory of sources and their items. Each call is one transaction. */
import type { SourceStore } from '../../contracts/sources/store.ts';
import type { Db, Engine } from '../engines/engine.ts';
import { BUNDLED } from '../schema/tables.ts';
import { finishTurn, unfinishedTurns } from './arrivals.ts';
import { forgetCandidates } from './candidates.ts';
import {
  addSource,
  follow,
  followedBy,
  followersOf,
  pauseSource,
  removeSource,
} from './followers.ts';
import { forgetItems, itemOf, keepItems } from './items.ts';
import { allPolls, claimPolls, endPoll, nextDue, postponePolls, releasePolls } from './polls.ts';

/** The sources of a log. */
export function sourcesOf(engine: Pick<Engine, 'read' | 'short' | 'words'>): SourceStore {
  const inside = <T>(action: (db: Db) => Promise<T>): Promise<T> =>
    engine.short.transaction().execute(action);
  return {
    follow: (workspace, sources, now) =>
      inside((db) => follow(db, workspace ?? BUNDLED, sources, now)),
    followed: (workspace) => followedBy(engine.read, workspace ?? BUNDLED),
    add: (workspace, source, by) => inside((db) => addSource(db, workspace, source, by)),
    pause: (workspace, number, pause, now) =>
      inside((db) => pauseSource(db, workspace, number, { pause, now })),
    remove: (workspace, number) => inside((db) => removeSource(db, workspace, number)),
    followers: (poll) => followersOf(engine.read, poll),
    polls: () => allPolls(engine.read),
    claim: (by, now, until, limit) =>
      inside((db) => claimPolls(db, engine.words, { by, now, until, limit })),
    settle: (poll, end, items, now) =>
      inside(async (db) =>
        (await endPoll(db, poll, end))
          ? keepItems(db, poll.id, items, { now, isFirst: end.isFirst ?? false })
          : null,
      ),
    finish: (turn) => inside((db) => finishTurn(db, turn)),
    unfinished: (before, limit) => unfinishedTurns(engine.read, before, limit),
    nextDue: () => nextDue(engine.read),
    release: (by) => inside((db) => releasePolls(db, by)),
    postpone: (host, until) => inside((db) => postponePolls(db, host, until)),
    item: (poll, id) => itemOf(engine.read, poll, id),
    forget: (textsBefore, itemsBefore) =>
      inside(async (db) => {
        await forgetItems(db, textsBefore, itemsBefore);
        await forgetCandidates(db, textsBefore, itemsBefore);
      }),
  };
}
