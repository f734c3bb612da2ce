/** What happens in Slack without a command: mentions, direct messages, the Home tab. */
import type { App } from '@slack/bolt';
import type { Page } from '../../page/page.ts';
import { attend, lookAfter } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { type Gesture, ofHome, ofMessage } from '../people/interaction.ts';
import { plainSpoken } from '../people/plain-text.ts';
import { homePage, homeView } from './home.ts';

/** A message as far as it is read. */
interface Said {
  user?: string;
  bot_id?: string;
  subtype?: string;
  text?: string;
  team?: string;
  channel: string;
  channel_type?: string;
  ts: string;
  thread_ts?: string;
}

/** Listens to what people say to the bot, and to its Home tab being opened. */
export function listenToEvents(app: App, tools: Tools): void {
  app.event('app_mention', ({ event }) => hear(tools, event as Said));
  app.event('message', async ({ event }) => {
    const said = event as Said;
    if (said.channel_type === 'im' && said.subtype === undefined) await hear(tools, said);
  });
  app.event('app_home_opened', ({ event }) =>
    event.tab === 'home' ? openHome(tools, ofHome(event)) : Promise.resolve(),
  );
}

async function hear(tools: Tools, said: Said): Promise<void> {
  if (!said.user || said.bot_id || said.user === tools.home().botUser) return;
  // A message to the bot may arrive as a mention too.
  if (!tools.once.first(`said ${said.channel} ${said.ts}`)) return;
  const direct = said.channel_type === 'im';
  const heard = ofMessage({ ...said, user: said.user });
  const gesture = direct ? { ...heard, thread: said.thread_ts ?? null } : heard;
  const line = lineOf(tools, said.text ?? '');
  const asOf = tools.clock.now().getTime();
  const openly = (page: Page) => tools.replies.openly(gesture, page, { asOf, rest: line });
  await attend(
    tools,
    'mention',
    gesture,
    async () => {
      const { page } = await tools.inquiries.ask(line, gesture, { asOf });
      const shown = asSaid(page);
      const aside = !direct && page.actions.some((action) => action.kind === 'post_digest');
      if (aside || (page.opens && !direct))
        return tools.replies.aside(gesture, shown, { asOf, rest: line });
      await openly(shown);
      await lookAfter(tools, gesture, page);
    },
    openly,
  );
}

/** What was said to the bot, as a line for the desk: the front door takes every command's name. */
function lineOf(tools: Tools, text: string): string {
  const { botUser } = tools.home();
  const words = plainSpoken(text.replace(new RegExp(`<@${botUser}(\\|[^>]*)?>`, 'g'), ' '));
  return words.startsWith('/') ? words : tools.desk.line('briefing', words);
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

async function openHome(tools: Tools, gesture: Gesture): Promise<void> {
  await attend(
    tools,
    'home',
    gesture,
    async () => {
      const inquiry = await tools.inquiries.open(gesture);
      const page = await homePage(tools, inquiry);
      await publish(tools, gesture, page, inquiry.asOf);
    },
    (page) => publish(tools, gesture, page, tools.clock.now().getTime()),
  );
}

async function publish(tools: Tools, { user }: Gesture, page: Page, asOf: number): Promise<void> {
  await tools.clients.posts.views.publish({ user_id: user.id, view: homeView(page, asOf) });
}
