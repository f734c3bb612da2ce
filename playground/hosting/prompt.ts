/** A prompt in the terminal: one person at their keyboard in a workspace. It knows Slack's controls and nothing of any app. */
import { createInterface } from 'node:readline/promises';
import type { Actor } from '../people/actor.ts';
import type { SeenMessage } from '../people/person-view.ts';
import type { MovableClock } from '../state/clock.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The place of a prompt: a workspace whose clock can be moved, the person at the keyboard, and their channel. */
export interface PromptOptions {
  workspace: Workspace<MovableClock>;
  handle: string;
  channel: string;
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

const HELP = `/command …            a slash command, as in Slack
@bot …                mention the bot in the channel
press <button>        press a button of the newest message or of the form
type <field> = <text> type into a field of the open form
choose <field> = <x>  choose in a menu of the open form
submit, close         the open form
home                  open the app's home
next                  go to the next morning, 09:00
quit`;

/** Reads lines until the input ends or somebody types `quit`; shows what the person then sees. */
export async function runPrompt(options: PromptOptions): Promise<void> {
  const { workspace, input, output } = options;
  const actor = workspace.as(options.handle);
  const say = (text: string) => void output.write(`${text}\n`);
  const lines = createInterface({ input, terminal: false });
  // From here on lines are kept: those that come while the first messages are shown would be lost.
  const typed = lines[Symbol.asyncIterator]();
  let seen = new Set<string>();
  const showNew = async () => {
    await workspace.settled();
    const messages = flat(actor.sees(options.channel));
    for (const message of messages.filter((each) => !seen.has(keyOf(each)))) say(drawn(message));
    seen = new Set(messages.map(keyOf));
    const modal = actor.modal();
    if (modal) say(formText(modal));
  };
  await showNew();
  output.write('> ');
  for await (const line of typed) {
    if (line.trim() === 'quit') break;
    try {
      const shown = await act(line.trim(), actor, options);
      if (shown) say(shown);
      await showNew();
    } catch (error) {
      say((error as Error).message);
    }
    output.write('> ');
  }
  lines.close();
}

const keyOf = (message: SeenMessage) => `${message.ts} ${message.words}`;
const flat = (messages: readonly SeenMessage[]): SeenMessage[] =>
  messages.flatMap((message) => [message, ...flat(message.thread)]);

function drawn(message: SeenMessage): string {
  const only = message.ephemeral ? ' (only visible to you)' : '';
  return `\n${message.from}${only}:\n${readable(message.words)}`;
}

/** Slack's markup as a person sees it: a link is its words, an entity its character. */
function readable(words: string): string {
  return words
    .replace(/<[^<>|]+\|([^<>]+)>/g, '$1')
    .replace(/\u2060/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trimEnd();
}

function formText(modal: NonNullable<ReturnType<Actor['modal']>>): string {
  const errors = Object.entries(modal.errors).map(([field, error]) => `! ${field}: ${error}`);
  return ['', `[ ${modal.title} ]`, modal.notice ?? '', modal.words, ...errors]
    .filter((line, index) => index === 0 || line !== '')
    .join('\n');
}

/** Does what a line says; returns what there is to print at once. */
async function act(line: string, actor: Actor, options: PromptOptions): Promise<string> {
  const { workspace, channel } = options;
  const [, word = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  if (word === 'home') return (await actor.openHome())?.words ?? '';
  if (line.startsWith('/')) await actor.slash(word, rest, { channel });
  else if (word === '@bot') await actor.mention(channel, rest);
  else if (word === 'next') await nextMorning(workspace.clock);
  else if (word === 'press') await actor.press(target(actor, options), rest);
  else if (word === 'type' || word === 'choose') await fill(word, rest, actor);
  else if (word === 'submit' || word === 'close') await endForm(word, actor);
  else return line === '' ? '' : HELP;
  return '';
}

async function fill(verb: 'type' | 'choose', rest: string, actor: Actor): Promise<void> {
  const [, field = '', value = ''] = /^(.*?)\s*=\s*(.*)$/.exec(rest) ?? [];
  const modal = openForm(actor);
  await (verb === 'type' ? actor.type(modal, field, value) : actor.choose(modal, field, value));
}

async function endForm(verb: 'submit' | 'close', actor: Actor): Promise<void> {
  const modal = openForm(actor);
  await (verb === 'submit' ? actor.submit(modal) : actor.close(modal));
}

function openForm(actor: Actor) {
  const modal = actor.modal();
  if (!modal) throw new Error('no form is open');
  return modal;
}

function target(actor: Actor, { channel }: PromptOptions) {
  const newest = actor.modal() ?? actor.sees(channel).at(-1);
  if (!newest) throw new Error('there is nothing to press');
  return newest;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** To the next 08:00 UTC, which is nine or ten in the morning in most of Europe. */
async function nextMorning(clock: MovableClock): Promise<void> {
  const now = clock.now().getTime();
  const today = Math.floor(now / DAY) * DAY + 8 * HOUR;
  await clock.set(new Date(today > now ? today : today + DAY));
}
