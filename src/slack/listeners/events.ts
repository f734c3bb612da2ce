/** Events of Slack: mentions, direct messages, the Home tab. */
import type { App } from '@slack/bolt';
import type { Page } from '../../page/page.ts';
import { answered } from '../api/outcomes.ts';
import { handle, wakeWherePlanned } from '../handling/handle.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofHome, ofMessage } from '../people/interaction.ts';
import { plainSpoken } from '../people/plain-text.ts';
import { homePage, homeView } from './home.ts';

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
}

/** Listens to what people say to the bot, and to its Home tab being opened. */
export function listenToEvents(app: App, services: Services): void {
  app.event('app_mention', ({ event }) => hear(services, event));
  app.event('message', async ({ event }) => {
    const said: Said = event;
    if (said.channel_type === 'im' && isSpoken(said)) await hear(services, said);
  });
  app.event('app_home_opened', ({ event }) =>
    event.tab === 'home' ? openHome(services, ofHome(event)) : Promise.resolve(),
  );
}

/** Kinds of messages in which somebody says something: with a file, to a thread and the channel, by /me. */
const SPOKEN: readonly unknown[] = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

const isSpoken = ({ subtype }: Said) => SPOKEN.includes(subtype);

/** Slack itself, which tells the app by direct message that it was removed from a channel. */
const SLACKBOT = 'USLACKBOT';

async function hear(services: Services, said: Said): Promise<void> {
  const { user } = said;
  if (!user || said.bot_id || user === services.identity().botUser || user === SLACKBOT) return;
  // A message to the bot may arrive as a mention too.
  if (!(await services.once.first(`said ${said.channel} ${said.ts}`))) return;
  const direct = said.channel_type === 'im';
  const heard = ofMessage({ ...said, user });
  // Where there is no thread yet, Slack shows nobody what is said in it to one person.
  const where = { ...heard, thread: said.thread_ts ?? null };
  const interaction = direct ? where : heard;
  const line = lineOf(services, said.text ?? '');
  const asOf = services.clock.now().getTime();
  const openly = (page: Page) => services.replies.openly(interaction, page, { asOf, rest: line });
  await handle(
    services,
    'mention',
    interaction,
    async () => {
      const at = { asOf, inTheOpen: !direct };
      const { page } = await services.requests.ask(line, interaction, at);
      const shown = asSaid(page);
      if (!direct && (page.aside || page.opens))
        await services.replies.aside(where, shown, { asOf, rest: line });
      else await openly(shown);
      await wakeWherePlanned(services, interaction, page);
    },
    openly,
  );
}

/** The words said to the bot, as a line for the router: `/briefing` takes every command's name. */
function lineOf(services: Services, text: string): string {
  const { botUser } = services.identity();
  const words = plainSpoken(text.replace(new RegExp(`<@${botUser}(\\|[^>]*)?>`, 'g'), ' '));
  return words.startsWith('/') ? words : services.router.line('briefing', words);
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

async function openHome(services: Services, interaction: Interaction): Promise<void> {
  await handle(
    services,
    'home',
    interaction,
    async () => {
      const request = await services.requests.open(interaction);
      const page = await homePage(services, request);
      await publish(services, interaction, page, request.asOf);
    },
    (page) => publish(services, interaction, page, services.clock.now().getTime()),
  );
}

async function publish(
  services: Services,
  { user }: Interaction,
  page: Page,
  asOf: number,
): Promise<void> {
  const { views } = services.clients.posts;
  const view = homeView(page, asOf);
  await answered(views.publish({ user_id: user.id, view }), 'a Home tab');
}
