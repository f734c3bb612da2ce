/** Mentions and direct messages: what is said to the app is read, answered once, and corrected when it is edited soon. */
import type { App } from '@slack/bolt';
import { sentencePage } from '../../briefing/command/mistake.ts';
import type { Page } from '../../page/page.ts';
import { keepQuestion, questionBefore } from '../handling/conversations.ts';
import { givenAnswer, isEditable, keepAnswer } from '../handling/given-answers.ts';
import { handle, wakeWherePlanned } from '../handling/handle.ts';
import { inTurn } from '../handling/in-turn.ts';
import type { Services } from '../handling/services.ts';
import { sayableInThread } from '../people/in-thread.ts';
import { ofMessage } from '../people/interaction.ts';
import { type SaidTo, saidTo } from '../people/said-to.ts';
import { SLACKBOT } from '../people/users.ts';

/** A message as far as it is read. */
interface Said {
  user?: string;
  bot_id?: string;
  subtype?: string | undefined;
  text?: string;
  team?: string;
  user_team?: string;
  channel: string;
  channel_type?: string;
  ts: string;
  thread_ts?: string;
  files?: readonly unknown[];
  /** Of a message that somebody has changed since. */
  edited?: { ts?: string };
  /** Of an event about another message: that message as it now is. */
  message?: Omit<Said, 'channel' | 'channel_type'>;
}

/** Listens to what people say to the app. */
export function listenToSaid(app: App, services: Services): void {
  const hear = inTurn((said: Said) => hearOnce(services, said));
  app.event('app_mention', ({ event }) => hear(event));
  app.event('message', async ({ event }) => {
    const said: Said = event;
    if (said.channel_type !== 'im') return;
    if (isSpoken(said)) await hear(said);
    const changed = said.subtype === 'message_changed' ? said.message : undefined;
    // Slack changes a message too when it shows what is behind a link.
    if (changed?.edited && isSpoken(changed))
      await hear({ ...changed, channel: said.channel, channel_type: 'im' });
  });
}

/** Kinds of messages in which somebody says something: with a file, to a thread and the channel, by /me. */
const SPOKEN: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

const isSpoken = ({ subtype }: Pick<Said, 'subtype'>) => SPOKEN.includes(subtype);

async function hearOnce(services: Services, said: Said): Promise<void> {
  const { user, channel, ts, edited } = said;
  const isDirect = said.channel_type === 'im';
  if (!user || said.bot_id || user === services.identity().botUser) return;
  if (user === SLACKBOT && isDirect) return;
  if (edited && !isEditable(ts, services.clock.now())) return;
  // Slack may hand it over twice; a message to the bot may arrive as a mention too.
  if (edited && !(await services.once.first(`said ${channel} ${ts} ${edited.ts}`))) return;
  const isFirst = await services.once.first(`said ${channel} ${ts}`);
  const given = isFirst || !edited ? null : await givenAnswer(services, said);
  if (!isFirst && !given) return;
  const heard = saidTo(said.text ?? '', services.identity().botUser, isDirect);
  if (given?.line === lineOf(services, heard)) return;
  await answer(services, { ...said, user }, heard, given?.posted ?? []);
}

/** The words said to the bot, as a line for the router: `/briefing` takes every command's name. */
function lineOf({ router }: Services, { words }: SaidTo): string {
  return words.startsWith('/') ? words : router.line('briefing', words);
}

async function answer(
  services: Services,
  said: Said & { user: string },
  heard: SaidTo,
  earlier: readonly string[],
): Promise<void> {
  const line = lineOf(services, heard);
  const isDirect = said.channel_type === 'im';
  const isCommand = services.router.names(line);
  // Nobody is told in public that talk is no question, and Slackbot reads no answer.
  if (!isCommand && (heard.tone !== 'asked' || said.user === SLACKBOT) && !isDirect) return;
  const interaction = ofMessage(said);
  // Where there is no thread yet, Slack shows nobody what is said in it to one person.
  const where = { ...interaction, thread: said.thread_ts ?? null };
  const asOf = services.clock.now().getTime();
  const posted: string[] = [];
  const openly = async (page: Page) => {
    const place = isDirect ? where : interaction;
    posted.push(...(await services.replies.openly(place, page, { asOf, rest: line }, earlier)));
  };
  const toAsker = async (page: Page) => {
    const shown = said.thread_ts ? sayableInThread(page, services.router) : page;
    if (isDirect) return openly(shown);
    if (said.user === SLACKBOT) return;
    await services.replies.aside(where, shown, { asOf, rest: line });
  };
  await handle(
    services,
    'mention',
    interaction,
    async () => {
      const unread = withoutQuestion(said, heard);
      if (unread) return toAsker(unread);
      const earlier = await questionBefore(services, said);
      const at = { asOf, isInTheOpen: !isDirect, earlier };
      const { page, isUnderstood, answered } = await services.requests.ask(line, interaction, at);
      if (isUnderstood) await keepQuestion(services, said, answered);
      const isAside = page.aside || page.opens;
      const isOpen = isDirect ? isUnderstood : isUnderstood && heard.tone === 'asked' && !isAside;
      await (isOpen ? openly : toAsker)(withFiles(said, asSaid(page)));
      await wakeWherePlanned(services, interaction, page);
    },
    toAsker,
  );
  await keepAnswer(services, said, { line, posted });
}

const UNREAD = 'Files are not read, only words';

/** The answer to a message that asks nothing: a file alone, thanks. Null for any other. */
function withoutQuestion({ files = [] }: Said, { words, tone }: SaidTo): Page | null {
  if (tone === 'thanks')
    return sentencePage('For another question, type it here. For all commands, type help.');
  if (words === '' && files.length > 0)
    return sentencePage(`${UNREAD}. Type a question, as company Nvidia.`);
  return null;
}

/** An answer to words that came with a file. */
function withFiles({ files = [] }: Said, page: Page): Page {
  if (files.length === 0) return page;
  return { ...page, parts: [...page.parts, { kind: 'context', text: `${UNREAD}.` }] };
}

/** An answer where it was asked: already in the channel, and with a button where a form can't open by itself. */
function asSaid(page: Page): Page {
  if (page.opens) {
    const sentence = 'A form opens from a button.';
    const parts = [{ kind: 'text' as const, text: sentence }];
    return { headline: sentence, parts, actions: [page.opens], events: page.events };
  }
  return { ...page, actions: page.actions.filter((action) => action.kind !== 'share') };
}
