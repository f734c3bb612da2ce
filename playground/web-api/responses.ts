/** Response URLs: five uses in thirty minutes, and the same payload as an acknowledgement has. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SlackRefusal } from '../protocol/slack-error.ts';
import type { Fields, Message, ResponseUrl } from '../protocol/types.ts';
import type { Core } from '../state/core.ts';
import { changeMessage, fromBot, removeMessage, writeMessage } from '../state/messages.ts';
import { findMessage, own } from '../state/state.ts';
import { type ApiAnswer, answerWithFaults } from './api.ts';
import { LARGEST_BODY, parseArguments, readBody } from './http.ts';
import { readContent } from './methods/content.ts';
import { flag, optionalText } from './methods/method.ts';

const USES = 5;
const LIFE = 30 * 60_000;
/** Spent addresses are remembered up to here, to tell "used up" from "never heard of". */
const REMEMBERED = 500;

/** Makes an address for answers to one interaction. */
export function mintResponse(
  core: Core,
  about: Pick<ResponseUrl, 'channel' | 'user' | 'original'>,
): { record: ResponseUrl; url: string } {
  const token = randomBytes(18).toString('hex');
  const expires = core.clock.now().getTime() + LIFE;
  const record: ResponseUrl = { token, uses: 0, expires, ...about };
  core.state.response_urls[token] = record;
  const tokens = Object.keys(core.state.response_urls);
  for (const old of tokens.slice(0, -REMEMBERED)) delete core.state.response_urls[old];
  return { record, url: `${core.url}/response/${token}` };
}

function originalOf(core: Core, record: ResponseUrl): Message | undefined {
  return record.original ? findMessage(core.state, record.channel, record.original) : undefined;
}

/**
 * Does what a response says: a new message for one person or all, or a change to the original.
 * @throws {SlackRefusal} as chat.postMessage, for what the content has wrong
 */
export function respond(core: Core, record: ResponseUrl, args: Fields): void {
  const original = originalOf(core, record);
  if (flag(args, 'delete_original')) {
    if (original) removeMessage(core, original);
    return;
  }
  const content = readContent(core, args, { wholeText: false });
  if (flag(args, 'replace_original') && original) {
    const { text, blocks, attachments } = content;
    changeMessage(core, original, { text, blocks, attachments });
    return;
  }
  const channel = core.state.channels[record.channel];
  if (!channel) throw new SlackRefusal('channel_not_found');
  const forAll = args.response_type === 'in_channel';
  const draft = { ...fromBot(core), ...content };
  // Even for a button in a thread: a response goes to the channel unless it says otherwise, and only one for all can.
  const thread_ts = forAll ? optionalText(args, 'thread_ts') : undefined;
  const message = forAll
    ? writeMessage(core, channel, { ...draft, ...(thread_ts !== undefined && { thread_ts }) })
    : writeMessage(core, channel, { ...draft, ephemeral_for: record.user });
  // What a command has said first is what its later `replace_original` is about.
  record.original ??= message.ts;
}

function use(core: Core, token: string, args: Fields): ApiAnswer {
  const record = own(core.state.response_urls, token);
  try {
    if (!record) throw new SlackRefusal('invalid_url');
    if (core.clock.now().getTime() >= record.expires) throw new SlackRefusal('expired_url');
    if (record.uses >= USES) throw new SlackRefusal('used_url');
    respond(core, record, args);
    record.uses += 1;
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    return { status: 404, body: error.toBody() };
  }
}

/** Answers `POST /response/<token>`. */
export async function answerResponse(
  core: Core,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const args = parseArguments(request, await readBody(request, LARGEST_BODY));
  const done = core.hub.begin();
  response.on('close', done);
  const open = core.traffic.open(
    'response_url',
    'response_url',
    args,
    own(core.state.response_urls, token)?.user,
  );
  const work = async () => use(core, token, args);
  await answerWithFaults(core.faults.take('response_url'), response, open.close, work);
}
