/** Texts that somebody wants tracked: a message, or what was typed to the app. */
import { addressesIn } from '../../../domain/text/web-address.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import type { Services } from '../../handling/services.ts';
import type { MessageWords } from '../../people/message-words.ts';
import type { ReadingNote } from './reading-notes.ts';
import { textToRead } from './tracked-message.ts';

/** A text that somebody wants tracked. */
export interface GivenText {
  said: MessageWords;
  /** The day on which it was said, in UTC. */
  day: string;
  /** Its address in Slack; null where Slack does not say it, and for what was typed. */
  own: string | null;
  /** True of a message, false of what was typed to the app. */
  isMessage: boolean;
  /** Parts of the name under which it is kept while somebody decides. */
  name: readonly string[];
}

/** Words typed behind a command, today. */
export function typedText({ clock }: Services, text: string, name: readonly string[]): GivenText {
  const said = { text, attached: [], addresses: addressesIn(text) };
  const day = dayInZone(clock.now().getTime(), 'UTC');
  return { said, day, own: null, isMessage: false, name };
}

/** All that is kept of a text while somebody decides. */
export function noteOf(given: GivenText): ReadingNote {
  const { said, day, isMessage } = given;
  const text = isMessage ? textToRead(said) : said.text;
  return { text, day, isMessage, addresses: addressesFor(given) };
}

/** One page that a text names is the source of all of it; of several, each stands in the line of its own event. */
function addressesFor({ said, own }: GivenText): string[] {
  const pages = said.addresses.length === 1 ? said.addresses : [];
  return [...new Set([...pages, ...(own ? [own] : [])])];
}
