/** Messages in which the app is mentioned: the words that are said to it, and how they are meant. Pure. */
import { withoutTail } from '../../domain/text/cutting.ts';
import { plainSpoken, withoutMarks } from './plain-text.ts';

/** Words to the app. */
export interface SaidTo {
  /** The words as a command line would have them: those behind the mention, or before it where nothing stands behind. */
  words: string;
  /**
   * `asked`: somebody turns to the app, at the beginning of the message, behind a greeting or a colon. `talk`: they
   * name it in the middle of a sentence. `thanks`: they want no answer.
   */
  tone: 'asked' | 'talk' | 'thanks';
}

/** Reads a message; `botUser` is the app's id as Slack has it. A `direct` message is said to the app with all its words. */
export function saidTo(text: string, botUser: string, direct: boolean): SaidTo {
  const [before = '', ...behind] = text.split(new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`));
  const isWhole = direct && behind.length === 0;
  const lead = isWhole ? '' : asTyped(before);
  const after = asTyped(isWhole ? before : behind.join(' '));
  const words = lettersIn(after).length > 0 ? after : lead;
  if (isAll(withoutMarks(words), THANKS, COURTESY)) return { words, tone: 'thanks' };
  const tone = direct || isTurnedTo(lead, before) ? 'asked' : 'talk';
  return { words: isAll(words, GREETINGS, GREETINGS) ? 'help' : words, tone };
}

/** The app's name as a hint of its own writes it, copied where it became no mention. */
const NAME = /^\s?@AI Briefing(?![\p{L}\p{N}])/iu;

/** The words without a colon behind the name, and without the marks of code and bold text around them. */
function asTyped(text: string): string {
  const words = plainSpoken(text).replaceAll('`', '').replace(NAME, '').replace(LEADING, '');
  return unwrapped(words.trim());
}

const LEADING = /^[\s:,;.!–—>-]+/u;

/** A text without marks of bold text around all of it, of which one may stand before the name. */
function unwrapped(words: string): string {
  const mark = words.charAt(words.length - 1);
  if (!'*_~'.includes(mark || ' ')) return words;
  if (words.startsWith(mark)) return words.slice(1, -1).trim();
  const isOdd = words.split(mark).length % 2 === 0;
  return isOdd ? words.slice(0, -1).trim() : words;
}

function isTurnedTo(lead: string, before: string): boolean {
  if (lettersIn(lead).length === 0 || isAll(lead, GREETINGS, GREETINGS)) return true;
  return /[:.!?…–—\n-]$/.test(withoutTail(before, ' '));
}

/** True of one word or a few that are all among `some`, one of them among `one`. */
function isAll(words: string, one: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  const said = lettersIn(words);
  const isShort = said.length > 0 && said.length <= MOST_COURTEOUS;
  return isShort && said.every((word) => some.has(word)) && said.some((word) => one.has(word));
}

const MOST_COURTEOUS = 10;

const lettersIn = (words: string) => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const GREETINGS = setOf(
  'hey hi hello ok okay dear please pls yo hej hallo so and now good morning afternoon evening all there',
);
const THANKS = setOf(
  'thanks thank thx ty cheers tack danke merci gracias kudos great perfect awesome cool nice noted lol wow cc fyi ok okay congrats',
);
const COURTESY = new Set([
  ...GREETINGS,
  ...THANKS,
  ...setOf(
    'you a lot so much very many again for the this that it help one work job bot well done got super really team both everyone folks is was to me us',
  ),
]);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
