/** What a channel's next digest says of corrections: each once, whatever became of the line in the thread. */

import type { PostedIssue } from '../../contracts/delivery.ts';
import type { DeliveryLog } from '../../contracts/ledger.ts';
import type { DigestChoice } from '../../contracts/section.ts';
import type { Text } from '../../page/page.ts';
import { plainText } from '../../page/plain-text.ts';
import { ON_ITS_WAY } from './window.ts';

/** What was corrected just before a digest may have come too late for it: the next looks once more. */
const JUST_BEFORE = 2 * 60_000;
/** So many are read, and so many of them told one by one; the threads have them all. */
const MOST_READ = 200;
const MOST_TOLD = 20;

export interface CorrectionsOf {
  channel: string;
  /** The schedule whose digest it is; null for one that somebody asked for. */
  schedule: string | null;
  /** (from, to], epoch milliseconds. */
  window: { from: number; to: number };
}

/** Corrections that a digest lists. */
export interface ListedCorrections {
  /** For the digest, to say them. */
  choice: Pick<DigestChoice, 'corrections' | 'corrected'>;
  /** Their ids, to be kept with the digest. */
  ids: readonly string[];
}

/** The corrections made in a channel in a window, oldest first, without those that its last digest has listed. */
export async function listedCorrections(
  deliveries: DeliveryLog,
  { channel, schedule, window }: CorrectionsOf,
): Promise<ListedCorrections> {
  const made = await deliveries.list({
    kinds: ['correction'],
    channel,
    dueAfter: window.from - ON_ITS_WAY,
    limit: MOST_READ,
  });
  const inTime = made.filter(({ dueAt }) => dueAt <= window.to).reverse();
  if (inTime.length === 0) return { choice: {}, ids: [] };
  const issues = await Promise.all(inTime.map(({ id }) => deliveries.issue(id)));
  const all = onceEach(issues.flatMap(listedOf));
  const before = await listedBefore(deliveries, channel, schedule);
  const listed = all.filter(
    ({ id, dueAt }) => dueAt > window.from - JUST_BEFORE && !before.has(id),
  );
  const choice = {
    corrections: counted(listed.map(({ text }) => text)),
    // Those that were listed before too: a digest looks that far back for news that came late, and these are none.
    corrected: new Set(all.map(({ event }) => event)),
  };
  return { choice, ids: listed.map(({ id }) => id) };
}

/** Without the word in front of it, which a list of corrections leaves out. */
export const bare = (text: Text): string => plainText(text).replace(/^Correction: /, '');

/** The ids of what the last digest of the schedule listed, and one that somebody posted after it. */
async function listedBefore(
  deliveries: DeliveryLog,
  channel: string,
  schedule: string | null,
): Promise<ReadonlySet<string>> {
  const own = await deliveries.lastSent(channel, schedule);
  const any = await deliveries.lastSent(channel, null);
  const early = any?.origin === null ? any : null;
  const digests = [own, early].filter((digest) => digest !== null);
  const issues = await Promise.all(digests.map(({ id }) => deliveries.issue(id)));
  return new Set(issues.flatMap((issue) => issue?.corrections ?? []));
}

interface Listed {
  /** The correction's delivery. */
  id: string;
  event: string;
  dueAt: number;
  text: Text;
  /** The delivery that it corrects. */
  of: string | null;
}

/** Corrections that stand in two threads, as of a digest and of a shared answer, are listed once. */
function onceEach(all: readonly Listed[]): Listed[] {
  return [...Map.groupBy(all, ({ event, dueAt }) => `${event} ${dueAt}`).values()].flatMap((same) =>
    same.filter(({ of }) => of === same[0]?.of),
  );
}

function listedOf(issue: PostedIssue | null): Listed[] {
  const [part] = issue?.page.parts ?? [];
  const [event] = issue?.page.events ?? [];
  if (!issue || part?.kind !== 'text' || !event) return [];
  const { id, dueAt, parent: of } = issue.delivery;
  return [{ id, event: event.id, dueAt, of, text: part.text }];
}

/** The last ones in full, and how many more there are. */
function counted(texts: readonly Text[]): Text[] {
  const rest = texts.length - MOST_TOLD;
  if (rest <= 0) return [...texts];
  const more = `${rest} more, each in the thread of what it corrects.`;
  return [...texts.slice(-MOST_TOLD), more];
}
