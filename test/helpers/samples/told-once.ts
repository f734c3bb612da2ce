/** The check that a channel shows each digest once and every event once: what stands there is held against the log. */

import { expect } from 'vitest';
import type { Message, Workspace } from '../../../playground/index.ts';
import { newsOf } from '../../../src/briefing/news/news.ts';
import type { Delivery, PostedLine } from '../../../src/contracts/delivery.ts';
import type { Ledger } from '../../../src/contracts/ledger.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { dayInZone } from '../../../src/domain/time/calendar.ts';

/** A channel and the log that its digests tell. */
export interface Shown {
  space: Pick<Workspace, 'state'>;
  store: Store;
  workspace: string;
  channel: string;
}

/** The numbers that were found there. */
export interface Counted {
  digests: number;
  events: number;
}

const ALL = 10_000;

/**
 * Expects of a channel that its messages are the ledger's, each once and none missing; that the windows of its
 * digests adjoin; and that every event which became known in them is told as news in one line and no other.
 */
export async function expectToldOnce({
  space,
  store,
  workspace,
  channel,
}: Shown): Promise<Counted> {
  const ledger = store.ledger(workspace);
  const messages = (space.state.messages[channel] ?? []).filter(({ metadata }) => metadata);
  const planned = (
    await ledger.deliveries.list({ channel, kinds: ['digest'], limit: ALL })
  ).reverse();
  const digests = planned.filter(({ state, place }) => state === 'sent' && place === 0);

  const keys = messages.map(keyOf);
  expect(keys, 'no message stands there twice').toEqual([...new Set(keys)]);
  expect(await whole(ledger, digests), 'each message of a digest stands there').toEqual(
    messages.map(({ ts, thread_ts }) => `${thread_ts ?? ts} ${ts}`).sort(),
  );
  for (const [index, { window }] of digests.slice(1).entries())
    expect(window?.from, 'windows adjoin').toBe(digests[index]!.window?.to);

  const [first, last] = [digests[0], digests.at(-1)];
  if (!first || !last) return { digests: 0, events: 0 };
  const span = { from: first.window!.from, to: last.window!.to };
  const days = { from: dayOf(span.from), to: dayOf(span.to) };
  const changes = await store
    .reader({ workspace, asOf: span.to, audience: EVERYBODY })
    .changes(span);
  const known = changes.filter((change) => newsOf(change, days)).map(({ event }) => event.id);
  const told = await toldIn(ledger, digests);
  // A law is told once more on the day from which it applies.
  const news = told.filter(({ event, text }) => known.includes(event) || !APPLIES.test(text));
  expect(news.map(({ event }) => event).sort(), 'each event is told once').toEqual(known.sort());
  const lines = told.filter(({ under }) => under === undefined).map(({ text }) => headOf(text));
  expect(messages.flatMap(linesOf).sort(), 'each line stands there once').toEqual(lines.sort());
  return { digests: digests.length, events: known.length };
}

const APPLIES = / appl(?:y|ies) from /;
const dayOf = (moment: number) => dayInZone(moment, 'UTC');

async function toldIn(ledger: Ledger, digests: readonly Delivery[]): Promise<PostedLine[]> {
  const issues = await Promise.all(digests.map(({ id }) => ledger.deliveries.issue(id)));
  return issues.flatMap((issue) => issue?.told ?? []);
}

const keyOf = ({ metadata }: Message) =>
  String((metadata?.event_payload as { key?: unknown } | undefined)?.key);

/** The messages that digests are made of, by the ids that Slack gave them; what was not sent has none. */
async function whole(ledger: Ledger, digests: readonly Delivery[]): Promise<string[]> {
  const parts = await Promise.all(digests.map(({ id }) => ledger.deliveries.parts(id)));
  return parts.flatMap((list) => list.map(({ ts }) => `${list[0]!.ts} ${ts}`)).sort();
}

/** The headlines of numbered lines: what is told. */
function linesOf({ text }: Message): string[] {
  return [...text.matchAll(/^\d+\. .+$/gm)].map(([line]) => headOf(line));
}

/** A line up to its first separator, with its number. */
const headOf = (line: string) => line.slice(0, line.indexOf(' · '));
