/** Listening in a channel: begun by a command there and said to everybody in it, ended by any member. */
import type { Request } from '../../../contracts/command.ts';
import { asUsual, type TargetSettings } from '../../../contracts/schedule.ts';
import type { SubscriptionStore } from '../../../contracts/subscriptions.ts';
import { dayInZone, formatDay } from '../../../domain/time/calendar.ts';
import { UserError } from '../../../errors.ts';
import { code, type Page, type Text } from '../../../page/page.ts';
import { sentencePage } from '../../command/mistake.ts';
import { placeToPost, requireApp } from '../../command/place.ts';

/** True where the messages of a channel are read. */
export async function isListening(
  plans: Pick<SubscriptionStore, 'target'>,
  channel: string,
): Promise<boolean> {
  return (await plans.target(channel))?.listening !== undefined;
}

/**
 * Begins to listen where it was asked, or ends it, and says so. Throws UserError where there is no channel, where the app
 * is no member of it, and where it was not granted to read what is said.
 */
export async function listeningPage(on: boolean, context: Request): Promise<Page> {
  const { plans, zone, asker, now } = context;
  const off = context.line('event', 'listen off');
  const place = await placeToPost(
    context,
    'There is no channel here to listen in. Ask in the channel whose messages should be read.',
  );
  const target = place.id;
  const kept: Omit<TargetSettings, 'workspace'> = (await plans.target(target)) ?? {
    ...asUsual(zone),
    target,
  };
  if (!on) {
    const { listening, ...rest } = kept;
    if (!listening) return sentencePage('Messages of this channel are not read. Nothing changed.');
    await plans.saveTarget(rest);
    return sentencePage('Messages of this channel are no longer read.');
  }
  if (kept.listening) {
    const since = formatDay(dayInZone(kept.listening.since, zone));
    return said([
      `Messages of this channel are read since ${since}. To end it, type `,
      code(off),
      '.',
    ]);
  }
  requireApp(place, 'nothing is read', context.line('event', 'listen'));
  if (place.isReadable === false) throw new UserError(NOT_GRANTED);
  await context.announce(beginning(asker.name, off));
  await plans.saveTarget({ ...kept, listening: { by: asker.id, since: now.getTime() } });
  return said(['Messages of this channel are read from now on. To end it, type ', code(off), '.']);
}

const NOT_GRANTED =
  'The app was not granted to read messages. Its administrator prints the manifest with “npm run manifest -- --listen”, pastes it under App Manifest and reinstalls the app; then ask again.';

/** Said to everybody in the channel when it begins. */
function beginning(name: string, off: string): Page {
  const headline = `AI Briefing reads the messages of this channel from now on, because ${name} asked for it.`;
  return {
    headline,
    actions: [],
    events: [],
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'text',
        text: [
          'A message about a deal gets one reply in its thread, with the record as it was read; any member decides if it is tracked. The words of a message are shown while somebody decides, and are gone after a day, or with the message: the log keeps a link to the message and a sentence of its own. Any member ends this with ',
          code(off),
          '.',
        ],
      },
    ],
  };
}

function said(text: Text): Page {
  const headline = 'Messages of this channel are read.';
  return { headline, parts: [{ kind: 'text', text }], actions: [], events: [] };
}
