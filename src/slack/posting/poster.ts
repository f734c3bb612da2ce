/** Posts what the ledger holds, looks for what is in doubt, edits what was posted. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type RenderedMessage, renderedMessageSchema } from '../../contracts/delivery.ts';
import type { Address, DescribedChannel, Posted, Poster } from '../../contracts/poster.ts';
import type { Clients } from '../api/clients.ts';
import { inTime } from '../api/in-time.ts';
import { answered, closedBy, type Failure, failureOf, outcomeOf } from '../api/outcomes.ts';
import type { BotIdentity } from '../api/startup.ts';
import type { Message } from '../render/message.ts';
import { type Drawn, plainer, plainerAlone } from '../render/plainer.ts';
import { renderSlack } from '../render/render.ts';
import type { AnyBlock } from '../render/unit.ts';
import { createHistorySearch } from './history-search.ts';
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

interface PosterOptions {
  clients: Pick<Clients, 'posts' | 'reads'>;
  /** The language in which a person uses Slack, by its BCP 47 tag. Never fails. */
  languageOf: Poster['languageOf'];
  identity(): BotIdentity;
}

/** The poster of a workspace; `clients.posts` never tries twice. */
export function createPoster({ clients, languageOf, identity }: PosterOptions): Poster {
  const { posts, reads } = clients;
  const find = createHistorySearch(reads, posts);
  return {
    workspace: () => identity().team,
    describe: (channel) => describe(reads, channel),
    languageOf,
    isWelcome: () =>
      reads.auth.test().then(
        () => true,
        () => false,
      ),
    draw: (page, asOf) => renderSlack(page, { asOf, isEditable: true }).map(kept),
    post: (drawing, address, isLate = () => false) =>
      inTime(isLate, () => post(posts, drawing, address, identity().team)),
    find: (address, since) => find({ ...address, since, workspace: identity().team }),
    async edit(drawing, { channel, ts }) {
      const { plain, ...drawn } = messageSchema.parse(drawing);
      const [undrawn, ...more] = plain.map((each) => messageSchema.parse(each));
      const simpler = more.length === 0 ? undrawn : undefined;
      for (let form: Drawn | null = drawn; form; ) {
        const { text, blocks } = form;
        const refused = await refusalOf(
          posts.chat.update({ channel, ts, text, blocks: [...blocks] }),
        );
        if (refused === null) return true;
        if (!redrawable(refused) && refused !== UNLIKE) return false;
        form = form === drawn && simpler ? simpler : plainerAlone(form);
      }
      return false;
    },
  };
}

/** Slack's word where what stood there was of another kind of blocks: it takes a text in their place. */
const UNLIKE = 'block_mismatch';

/** Slack's word for an edit that it refuses; null where it takes it. Throws SlackError where it does not say, or takes it later. */
async function refusalOf(edit: Promise<unknown>): Promise<string | null> {
  try {
    await answered(edit, 'an edit');
    return null;
  } catch (error) {
    const { kind, word } = failureOf(error);
    if (kind === 'refused') return word;
    throw error;
  }
}

const asKept = ({ text, blocks }: Pick<Message, 'text'> & { blocks: readonly AnyBlock[] }) => ({
  text,
  blocks,
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

async function describe(reads: WebClient, id: string): Promise<DescribedChannel | null> {
  try {
    const { channel } = await reads.conversations.info({ channel: id });
    if (!channel) return null;
    const { name, is_private, is_mpim, is_member: isMember, is_archived: isArchived } = channel;
    const kind = { isPrivate: is_private !== false, isGroup: is_mpim === true };
    return {
      name: name ?? null,
      ...kind,
      ...(isMember !== undefined && { isMember }),
      ...(isArchived && { isArchived }),
    };
  } catch (error) {
    const isHidden = failureOf(error).word === 'channel_not_found';
    return isHidden ? { name: null, isPrivate: true, isGroup: false, isMember: false } : null;
  }
}
