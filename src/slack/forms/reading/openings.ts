/** The form that a text opens: of one event filled with what was read, of several a list to tick; and the form of one thing of that list. */
import { placed } from '../../../briefing/events/reading/placed.ts';
import { MOST_LISTED, untoldSentences } from '../../../briefing/events/reading/read-list.ts';
import type { ReadEvent } from '../../../briefing/events/reading/read-text.ts';
import { EVERYBODY } from '../../../contracts/reader.ts';
import { UserError } from '../../../errors.ts';
import type { Services } from '../../handling/services.ts';
import type { MessageWords } from '../../people/message-words.ts';
import type { FormWords } from '../pipeline.ts';
import { type GivenText, noteOf } from './given-text.ts';
import { keepNote, noteAt, noteName, type ReadingNote } from './reading-notes.ts';
import { wordsOfMessageForm, wordsOfTyped } from './tracked-message.ts';

/** The words of the form for one event; or the name of a text of several, which is kept for a day. */
type Opening = { words: FormWords } | { list: string };

/** Reads a text. Throws what the store throws. */
export async function openingOf(services: Services, given: GivenText): Promise<Opening> {
  const { said, day, own, isMessage, name } = given;
  const note = noteOf(given);
  const events = services.readText(note.text, day);
  if (events.length < 2) {
    const event = await placedIn(services, events[0]);
    return { words: isMessage ? wordsOfMessageForm(said, own, event) : wordsOfTyped(said, event) };
  }
  const list = noteName(...name);
  await keepNote(services, list, note);
  return { list };
}

/** The words of the form for one event or one sentence of a text: `e3 <name>`, `s12 <name>`. Throws UserError where the text is gone. */
export async function wordsOfOne(services: Services, about: string): Promise<FormWords> {
  const [, kind, place, name] = /^([es])(\d+) (.+)$/s.exec(about) ?? [];
  if (!name) throw new UserError('That button is from another version of the app. Ask again.');
  const note = await noteAt(services, name);
  const events = services.readText(note.text, note.day);
  if (kind === 's')
    return ofSentence(services, note, untoldSentences(note.text, events)[Number(place)]);
  const listed = events.toSorted((a, b) => a.start - b.start).slice(0, MOST_LISTED);
  const event = await placedIn(services, listed[Number(place)]);
  return wordsOfMessageForm(asSaid(note, ''), null, event);
}

async function ofSentence(
  services: Services,
  note: ReadingNote,
  sentence = '',
): Promise<FormWords> {
  const said = asSaid(note, sentence);
  const event = await placedIn(services, services.readText(sentence, note.day)[0]);
  return note.isMessage ? wordsOfMessageForm(said, null, event) : wordsOfTyped(said, event);
}

/** The event with what everybody’s log knows of its company. */
async function placedIn(
  { store, identity, clock, reference }: Services,
  event: ReadEvent | undefined,
): Promise<ReadEvent | undefined> {
  if (!event) return undefined;
  const asOf = clock.now().getTime();
  const log = store.reader({ workspace: identity().team, asOf, audience: EVERYBODY });
  return placed(event, log, reference);
}

const asSaid = ({ addresses }: ReadingNote, text: string): MessageWords => ({
  text,
  attached: [],
  addresses,
});
