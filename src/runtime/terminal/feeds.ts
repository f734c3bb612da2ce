/** The list of sources in a terminal: all of it asked once, or what is due. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { rereadPage } from '../../briefing/events/review/again/reread-page.ts';
import { checkPage, isWell } from '../../briefing/sources/check-page.ts';
import { runPage } from '../../briefing/sources/run-page.ts';
import { type FollowedSource, NEVER_ASKED } from '../../contracts/sources/followed.ts';
import { DATA_DIR, openBundle } from '../../sources/bundle.ts';
import { askSource, pollDue } from '../../sources/polling/poller.ts';
import { readSourceList, withKeys } from '../../sources/source-list.ts';
import { loadKinds } from '../load.ts';
import { fetcherFor } from '../sources/fetcher.ts';
import { proposeFrom } from '../sources/proposing.ts';
import { rereadSince } from '../sources/rereading.ts';
import { forgetOld } from '../sources/retention.ts';
import { printPage } from './answering.ts';
import { type Session, withRuntime } from './session.ts';

/** The file of the list, where it is not the one that comes with the program. */
export interface FeedListOptions {
  list?: string;
}

/** The options of reading again: from when on items were first seen, and whether it is only tried. */
export interface RereadCommand {
  since: Date;
  try?: boolean;
}

/** The kinds, the fetcher, and the list that was read with them. */
async function opened({ config, clock, letThrough }: Session, { list }: FeedListOptions) {
  const kinds = await loadKinds();
  const { reference } = openBundle();
  const file = list ?? join(DATA_DIR, 'sources.yml');
  const isOwn = list !== undefined;
  const all = readSourceList(file, { kinds, reference, isOwn });
  const sources = isOwn ? all : withKeys(all, kinds, config.sourceKeys);
  return { kinds, sources, clock, fetcher: fetcherFor(config, clock, letThrough) };
}

/** Asks every source of the list once, keeps nothing, and prints which of them answer. The exit code is 1 where one does not. */
export async function feedCheck(session: Session, options: FeedListOptions): Promise<void> {
  const { sources, ...asking } = await opened(session, options);
  const checked = await Promise.all(
    sources.map(async (source: FollowedSource) => ({
      source,
      ...(await askSource({ ...source, state: NEVER_ASKED }, asking)),
    })),
  );
  printPage(session, checkPage(checked), false);
  if (!checked.every(isWell)) session.exitCode = 1;
}

/** Reads stored items again by the rules of today, and prints what came of it. */
export async function reread(
  session: Session,
  { since, try: isTrial = false }: RereadCommand,
): Promise<void> {
  await withRuntime(session, async ({ store, bundle }) => {
    const { clock } = session;
    const { items, stories } = await rereadSince({
      store,
      bundle,
      clock,
      isTrial,
      since: since.getTime(),
      textDays: session.config.textDays,
    });
    printPage(session, rereadPage(items, stories, isTrial), false);
  });
}

/** Follows the list and asks what is due; prints what is new. */
export async function feedRun(session: Session, options: FeedListOptions): Promise<void> {
  const { sources: list, ...asking } = await opened(session, options);
  await withRuntime(session, async ({ store, bundle }) => {
    const { sources } = store;
    const now = session.clock.now().getTime();
    await sources.follow(null, list, now);
    const round = pollDue({ ...asking, sources, random: Math.random, by: randomUUID() });
    const turns = [];
    for await (const turn of round) turns.push(turn);
    const { textDays } = session.config;
    const proposed = await proposeFrom(turns, { store, bundle, clock: session.clock, textDays });
    for (const { poll, at } of turns) await sources.finish({ poll: poll.id, at });
    await forgetOld({ sources, now, textDays });
    printPage(session, runPage(turns, proposed), false);
  });
}
