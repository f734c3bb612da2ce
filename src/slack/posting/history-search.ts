/**
 * Looks for a message of ours in a channel's history or in a thread, by its metadata. An app that is distributed outside
 * of Slack's marketplace may ask once a minute, for 15 messages: a search that Slack interrupts goes on where it was.
 */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Address, FindResult } from '../../contracts/poster.ts';
import { forgetOldest } from '../../domain/collections.ts';
import { HOUR_MS, MINUTE_MS } from '../../domain/durations.ts';
import { closedBy, type Failure, failureOf } from '../api/outcomes.ts';

const payloadSchema = z.object({ workspace: z.string(), key: z.string() });

/** The span around a message's own time that is read first, milliseconds: where the clocks agree, it is there. */
const NEAR = { before: MINUTE_MS, after: 10 * MINUTE_MS };
/** The greatest difference between Slack's clock and ours, milliseconds: a clock may jump by an hour. */
const SKEW = 2 * HOUR_MS;
/** Messages of the first page, and of those after it. Slack may give fewer. */
const FIRST_PAGE = 15;
const PAGE = 100;
/** Whoever has said more than this since then is not read through. */
const MOST_MESSAGES = 5_000;
/** Interrupted searches that are remembered. */
const MOST_SEARCHES = 1_000;

interface Wanted extends Address {
  workspace: string;
  /** The time of the message by our clock, epoch milliseconds. */
  since: number;
}

/** The place where a search stands: the span that it reads, and the id of the message up to which it has read it. */
interface Position {
  span: 'near' | 'all';
  edge: string | null;
  /** Messages read so far. */
  read: number;
}

/** A page of messages, as both methods answer. */
interface Page {
  messages?: { ts?: string; metadata?: { event_payload?: unknown } }[] | undefined;
  has_more?: boolean | undefined;
}

/** A search through what Slack keeps; `posts` opens the direct messages of a person. */
export function createHistorySearch(reads: WebClient, posts: WebClient) {
  const interrupted = new Map<string, Position>();

  async function search(wanted: Wanted, name: string): Promise<FindResult> {
    const channel = await conversationOf(posts, wanted.channel);
    let position = interrupted.get(name) ?? { span: 'near', edge: null, read: 0 };
    for (;;) {
      const page = await pageAt(reads, { ...wanted, channel }, position);
      const ts = page.messages?.find((message) => isWanted(message, wanted))?.ts;
      if (ts) return { kind: 'found', ts, channel };
      const next = after(position, page, wanted.thread !== null);
      if (!next) return { kind: 'absent' };
      if (next.read > MOST_MESSAGES) return { kind: 'unreadable' };
      position = next;
      interrupted.set(name, position);
      forgetOldest(interrupted, MOST_SEARCHES);
    }
  }

  return async function find(wanted: Wanted): Promise<FindResult> {
    const { channel, thread, key, since } = wanted;
    const name = [channel, thread, key, since].join(' ');
    try {
      const found = await search(wanted, name);
      interrupted.delete(name);
      return found;
    } catch (error) {
      const failure = failureOf(error);
      if (mayBeReadLater(failure)) return unsure(failure);
      interrupted.delete(name);
      return { kind: 'unreadable' };
    }
  };
}

const unsure = (failure: Failure): FindResult => ({
  kind: 'unsure',
  answer: failure.word,
  ...(failure.kind === 'later' && { seconds: failure.seconds }),
});

/** No answer, a wait, an app that is shut out: none of them is for good. A scope that nobody granted is. */
const mayBeReadLater = ({ kind, word }: Failure) =>
  kind !== 'refused' || (closedBy(word) === 'app' && word !== 'missing_scope');

/** Of a person, the channel of their direct messages. */
async function conversationOf(posts: WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  const { channel: direct } = await posts.conversations.open({ users: channel });
  return String(direct?.id);
}

function isWanted(
  { metadata }: NonNullable<Page['messages']>[number],
  { key, workspace }: Wanted,
): boolean {
  const payload = payloadSchema.safeParse(metadata?.event_payload).data;
  return payload?.key === key && payload.workspace === workspace;
}

function pageAt(
  reads: WebClient,
  { channel, thread, since }: Wanted,
  { span, edge, read }: Position,
): Promise<Page> {
  const near = span === 'near';
  const oldest = tsAt(since - (near ? NEAR.before : SKEW));
  const latest = near ? tsAt(since + NEAR.after) : undefined;
  const asked = {
    channel,
    include_all_metadata: true,
    limit: read === 0 ? FIRST_PAGE : PAGE,
    // What stands at the edge was read.
    inclusive: edge === null,
  };
  // A thread is read from its beginning, a channel from its end.
  if (thread !== null)
    return reads.conversations.replies({
      ...asked,
      ts: thread,
      oldest: edge ?? oldest,
      ...(latest && { latest }),
    });
  const until = edge ?? latest;
  return reads.conversations.history({ ...asked, oldest, ...(until && { latest: until }) });
}

const tsAt = (ms: number) => (Math.max(0, ms) / 1000).toFixed(6);

/** The position after a page; null at the end of all. */
function after(position: Position, { messages = [], has_more }: Page, upwards: boolean) {
  const read = position.read + Math.max(1, messages.length);
  const ids = messages.flatMap(({ ts }) => ts ?? []).toSorted();
  const edge = upwards ? ids.at(-1) : ids[0];
  if (has_more && edge && edge !== position.edge) return { ...position, edge, read };
  return position.span === 'near' ? { span: 'all' as const, edge: null, read } : null;
}
