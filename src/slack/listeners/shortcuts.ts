/** The shortcuts of the composer and of messages. */
import type { App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { dayInZone } from '../../domain/time/calendar.ts';
import { redact } from '../api/log.ts';
import type { Forms } from '../forms/forms.ts';
import { pageView } from '../forms/page-view.ts';
import type { GivenText } from '../forms/reading/given-text.ts';
import { handle, idsOf } from '../handling/handle.ts';
import { addressOf } from '../handling/permalink.ts';
import type { Services } from '../handling/services.ts';
import { type Interaction, ofShortcut } from '../people/interaction.ts';
import { wordsOfMessage } from '../people/message-words.ts';

/** Their names in the manifest. */
const ADD_EVENT = 'add_event';
const TRACK_EVENT = 'track_event';

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
export function listenToShortcuts(app: App, services: Services, forms: Forms): void {
  app.shortcut<GlobalShortcut>({ callback_id: ADD_EVENT, type: 'shortcut' }, ({ body }) =>
    inView(services, ofShortcut(body), (interaction) => forms.openEvent(interaction)),
  );
  app.shortcut<MessageShortcut>({ callback_id: TRACK_EVENT, type: 'message_action' }, ({ body }) =>
    inView(services, ofShortcut(body), (interaction) =>
      forms.openEvent(interaction, textOf(services, body)),
    ),
  );
}

/** A shortcut has no channel to answer in: what goes wrong is shown where the form would be. */
async function inView(
  services: Services,
  interaction: Interaction,
  work: (interaction: Interaction) => Promise<void>,
): Promise<void> {
  try {
    await work(interaction);
  } catch (error) {
    const page = services.errorReply.page(error, 'shortcut', idsOf(interaction));
    const asOf = services.clock.now().getTime();
    const view = pageView('Add an event', page, asOf);
    try {
      await services.clients.posts.views.open({ trigger_id: interaction.trigger ?? '', view });
    } catch (refused) {
      // The trigger is spent: the reply goes to their messages.
      services.logger.warn(
        { ...idsOf(interaction), error: redact(String(refused)) },
        'No view could be opened for a reply',
      );
      await handle(services, 'shortcut', interaction, () =>
        services.replies.privately(interaction, page, { asOf }),
      );
    }
  }
}

/** A message as a text of the day on which it was said. */
async function textOf(services: Services, body: MessageShortcut): Promise<GivenText> {
  const { channel, message_ts } = body;
  return {
    said: wordsOfMessage(body.message),
    day: dayInZone(Number(message_ts) * 1_000, 'UTC'),
    own: await addressOf(services, channel.id, message_ts),
    isMessage: true,
    name: [channel.id, message_ts],
  };
}
