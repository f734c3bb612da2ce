/** The shortcuts of the composer and of messages. */
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import type { Forms } from '../forms/event-form.ts';
import { pageView } from '../forms/page-view.ts';
import { attend, idsOf } from '../handling/handle.ts';
import type { Tools } from '../handling/services.ts';
import { type Gesture, ofShortcut } from '../people/interaction.ts';
import { addressesIn, plainSpoken } from '../people/plain-text.ts';

/** Their names in the manifest. */
export const ADD_EVENT = 'add_event';
export const TRACK_EVENT = 'track_event';

/** The same as the manifest has them. */
export const SHORTCUTS = [
  {
    callback_id: ADD_EVENT,
    type: 'global',
    name: 'Add an event',
    description: 'Adds an event to the log',
  },
  {
    callback_id: TRACK_EVENT,
    type: 'message',
    name: 'Track as event',
    description: 'Opens the form with the text and the links of this message',
  },
] as const;

/** Opens the form from the composer, or filled from a message. */
export function listenToShortcuts(app: App, tools: Tools, forms: Forms): void {
  app.shortcut<GlobalShortcut>({ callback_id: ADD_EVENT, type: 'shortcut' }, ({ body }) =>
    inView(tools, ofShortcut(body), (gesture) => forms.open(gesture, {})),
  );
  app.shortcut<MessageShortcut>({ callback_id: TRACK_EVENT, type: 'message_action' }, ({ body }) =>
    inView(tools, ofShortcut(body), async (gesture) =>
      forms.openWith(gesture, await wordsOf(tools, body)),
    ),
  );
}

/** A shortcut has no channel to answer in: what goes wrong is shown where the form would be. */
async function inView(
  tools: Tools,
  gesture: Gesture,
  work: (gesture: Gesture) => Promise<void>,
): Promise<void> {
  try {
    await work(gesture);
  } catch (error) {
    const page = tools.edge.page(error, 'shortcut', idsOf(gesture));
    const asOf = tools.clock.now().getTime();
    const view = pageView('Add an event', page, asOf);
    try {
      await tools.clients.posts.views.open({ trigger_id: gesture.trigger ?? '', view });
    } catch {
      // The trigger is spent: the reply goes to their messages.
      await attend(tools, 'shortcut', gesture, () =>
        tools.replies.privately(gesture, page, { asOf }),
      );
    }
  }
}

const TITLE = 140;
const SUMMARY = 400;

/** What a message says, as words of the form: its first sentence, its text, its links and its own address. */
async function wordsOf(tools: Tools, body: MessageShortcut): Promise<Record<string, string>> {
  const raw = body.message.text ?? '';
  const text = plainSpoken(raw);
  const [first = ''] = text.split(/\n|(?<=[.!?])\s/);
  const own = await addressOf(tools, body);
  return {
    title: shorten(first, TITLE),
    summary: shorten(text.replace(/\s+/g, ' '), SUMMARY),
    sources: [...addressesIn(raw), ...(own ? [own] : [])].join('\n'),
  };
}

/** Cut between words, with a mark that says so. */
function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > max / 2 ? cut.slice(0, space) : cut}…`;
}

const PATIENCE = 700;

/** The message's own address. A form has three seconds: it does without where Slack is slow. */
async function addressOf(tools: Tools, { channel, message_ts }: MessageShortcut) {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(late.resolve, PATIENCE, null);
  const asked = tools.clients.posts.chat.getPermalink({ channel: channel.id, message_ts });
  const answer = await Promise.race([asked.catch(() => null), late.promise]);
  clearTimeout(timer);
  return answer?.permalink ?? null;
}
