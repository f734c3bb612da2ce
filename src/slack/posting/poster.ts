/** Posts what the ledger holds, looks for what is in doubt, edits what was posted. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type RenderedMessage, renderedMessageSchema } from '../../contracts/delivery.ts';
import type { Address, FindResult, Posted, Poster } from '../../contracts/poster.ts';
import type { Clients } from '../api/clients.ts';
import { closedBy, type Failure, failureOf, outcomeOf } from '../api/outcomes.ts';
import type { BotIdentity } from '../api/startup.ts';
import type { Message } from '../render/message.ts';
import { plainer } from '../render/plainer.ts';
import { renderSlack } from '../render/render.ts';
import type { AnyBlock } from '../render/unit.ts';
import { redrawable } from './messages.ts';

/** The type of a delivery's metadata, by which it is found again. */
const METADATA_TYPE = 'ai_briefing_delivery';

/** A rendered message as this poster draws it. Of a block only that it is one: Slack judges the rest. */
const messageSchema = z.object({
  text: z.string(),
  blocks: z.array(z.custom<AnyBlock>((block) => blockSchema.safeParse(block).success)),
  /** The same without tables and charts, where it has any. */
  plain: z.array(renderedMessageSchema).default([]),
});
const blockSchema = z.object({ type: z.string() });

/** The metadata by which a delivery is found again. */
const payloadSchema = z.object({ workspace: z.string(), key: z.string() });

interface PosterOptions {
  clients: Clients;
  identity(): BotIdentity;
}

/** The poster of a workspace; `clients.posts` never tries twice. */
export function createPoster({ clients, identity }: PosterOptions): Poster {
  const { posts, reads } = clients;
  return {
    workspace: () => identity().team,
    nameOf: (channel) => nameOf(reads, channel),
    isWelcome: () =>
      reads.auth.test().then(
        () => true,
        () => false,
      ),
    draw: (page, asOf) => renderSlack(page, { asOf, editable: true }).map(kept),
    post: (drawing, address) => post(posts, drawing, address, identity().team),
    find: (address, since) => find(reads, posts, address, { since, workspace: identity().team }),
    async edit(drawing, { channel, ts }) {
      const { text, blocks } = messageSchema.parse(drawing);
      try {
        await posts.chat.update({ channel, ts, text, blocks });
        return true;
      } catch {
        return false;
      }
    },
  };
}

const asKept = ({ text, blocks }: Pick<Message, 'text'> & { blocks: readonly AnyBlock[] }) => ({
  ...{ text, blocks },
});

function kept({ text, blocks, plain }: Message): RenderedMessage {
  return { text, blocks, ...(plain && { plain: plain().map(kept) }) };
}

async function post(
  posts: WebClient,
  drawing: RenderedMessage,
  { channel, thread, key }: Address,
  workspace: string,
): Promise<Posted> {
  const { text, blocks, plain } = messageSchema.parse(drawing);
  const call = posts.chat.postMessage({
    channel,
    text,
    blocks,
    unfurl_links: false,
    unfurl_media: false,
    ...(thread && { thread_ts: thread }),
    metadata: { event_type: METADATA_TYPE, event_payload: { workspace, key } },
  });
  const outcome = await outcomeOf(call);
  if (outcome.kind === 'sent') return { ...outcome, channel: outcome.channel ?? channel };
  const refused = outcome.kind === 'refused' ? redrawable(outcome.word) : null;
  if (!refused) return notSent(outcome);
  const instead = plain.length > 0 ? plain : plainer({ text, blocks }, refused).map(asKept);
  return { kind: 'undrawable', answer: outcome.word, plain: instead };
}

function notSent(failure: Failure): Posted {
  const { kind, word: answer } = failure;
  if (kind === 'later') return { kind, answer, seconds: failure.seconds };
  if (kind === 'unknown') return { kind, answer };
  return { kind, answer, closed: closedBy(answer) };
}

async function nameOf(reads: WebClient, channel: string): Promise<string | null> {
  try {
    return (await reads.conversations.info({ channel })).channel?.name ?? null;
  } catch {
    return null;
  }
}

/** The greatest difference between Slack's clock and ours, milliseconds: a clock may jump by an hour. */
const SKEW = 2 * 3_600_000;
/** Whoever has said more than this since then is not read through. */
const PAGES = 50;

interface Search {
  since: number;
  workspace: string;
}

async function find(
  reads: WebClient,
  posts: WebClient,
  address: Address,
  search: Search,
): Promise<FindResult> {
  try {
    const channel = await conversationOf(posts, address.channel);
    const ts = await tsOf(reads, { ...address, channel }, search);
    if (ts === TOO_MANY) return { kind: 'unreadable' };
    return ts === null ? { kind: 'absent' } : { kind: 'found', ts, channel };
  } catch (error) {
    const failure = failureOf(error);
    return mayBeReadLater(failure)
      ? { kind: 'unsure', answer: failure.word }
      : { kind: 'unreadable' };
  }
}

/** No answer, a wait, an app that is shut out: none of them is for good. A scope that nobody granted is. */
const mayBeReadLater = ({ kind, word }: Failure) =>
  kind !== 'refused' || (closedBy(word) === 'app' && word !== 'missing_scope');

/** There is more to read than anybody would. */
const TOO_MANY = Symbol('too many messages');

/** Of a person, the channel of their direct messages. */
async function conversationOf(posts: WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  const { channel: direct } = await posts.conversations.open({ users: channel });
  return String(direct?.id);
}

async function tsOf(
  reads: WebClient,
  { channel, thread, key }: Address,
  { since, workspace }: Search,
): Promise<string | typeof TOO_MANY | null> {
  const oldest = String(Math.max(0, (since - SKEW) / 1000));
  const asked = { channel, oldest, limit: 100, include_all_metadata: true };
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const from = cursor ? { ...asked, cursor } : asked;
    const answer = thread
      ? await reads.conversations.replies({ ...from, ts: thread })
      : await reads.conversations.history(from);
    const found = answer.messages?.find(({ metadata }) => {
      const payload = payloadSchema.safeParse(metadata?.event_payload).data;
      return payload?.key === key && payload.workspace === workspace;
    });
    if (found) return String(found.ts);
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (!cursor) return null;
  }
  return TOO_MANY;
}
