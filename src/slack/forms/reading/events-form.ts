/** Several events that a text tells, as a list to tick; below them the sentences that tell none. */
import type { FormField, FormNote } from '../../../briefing/command/form.ts';
import { requireMember } from '../../../briefing/command/permission.ts';
import { chosenAmong, type VisibleTo, visibleFrom } from '../../../briefing/command/visible-to.ts';
import { VISIBILITY_FIELD } from '../../../briefing/event-form/visible-to.ts';
import {
  type ListedEvent,
  listedEvents,
  MOST_LISTED,
  untoldSentences,
} from '../../../briefing/events/reading/read-list.ts';
import { type Saved, saveTicked } from '../../../briefing/events/save.ts';
import { ownStanding, ownTitle } from '../../../briefing/wording/own/own-sentence.ts';
import { shortened } from '../../../domain/text/cutting.ts';
import { plural } from '../../../domain/text/english.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { FieldErrors, UserError } from '../../../errors.ts';
import type { Action } from '../../../page/page.ts';
import type { Services } from '../../handling/services.ts';
import type { UserRequest } from '../../people/request.ts';
import { defineForm } from '../pipeline.ts';
import { outcomesPage, type TickOutcome } from './outcomes.ts';
import { noteAt, type ReadingNote } from './reading-notes.ts';

interface ListState {
  services: Services;
  request: UserRequest;
  /** The name of the text. */
  name: string;
  note: ReadingNote;
  listed: readonly ListedEvent[];
  /** All events of the text, listed or not. */
  count: number;
  untold: readonly string[];
  visible: VisibleTo;
}

/** A ticked event; `sameAs` is the number of the event of the log that it was shown to be the same as. */
interface Ticked {
  event: ListedEvent;
  sameAs: string | null;
}

/** The name of the form, and of the action that opens one thing of its text. */
const ID = 'events';
export const ONE_OF_TEXT = 'one_of_text';
/** The value of a tick for what is not in the log. */
const AS_NEW = 'new';
const SOURCE = 'source';
const VISIBILITY = 'visibility';
const MOST_SENTENCES = 30;
/** Most characters of a text’s words beside an event. */
const WORDS = 300;

/** The list of the events of a text; it is about the name of the text. */
export const eventsForm = defineForm<ListState, readonly Ticked[]>({
  id: ID,
  async state({ services, request, about = '', typed }) {
    requireMember(request.asker, 'change the log');
    const { log, now, zone } = request;
    const note = await noteAt(services, about);
    const events = services.readText(note.text, note.day);
    const [today, knownOn] = [dayInZone(now.getTime(), zone), dayInZone(now.getTime(), 'UTC')];
    const place = typed[VISIBILITY] ? null : await request.place();
    const visible = chosenAmong(visibleFrom(request, place), typed[VISIBILITY]);
    const context = { reference: services.reference, today, knownOn, visible };
    const source = typed[SOURCE]?.trim() ?? '';
    const listed = await listedEvents(events, { ...note, source }, context, log);
    const untold = untoldSentences(note.text, events);
    const count = events.length;
    return { services, request, name: about, note, listed, count, untold, visible };
  },
  fields(state) {
    const { listed, count } = state;
    const left =
      count > listed.length
        ? ` The first ${MOST_LISTED} are listed; send the rest of the text with ${state.request.line('event', 'add')}.`
        : '';
    return {
      title: `${plural(count, 'event')} read`,
      notice: `Tick what the log should have. Each is saved in the words that stand here, not in those of the text.${left}`,
      fields: [
        ...(listed.some(({ hasSource }) => !hasSource) ? [SOURCE_FIELD] : []),
        ...listed.map((event, at) => tickOf(event, at, state)),
        visibilityField(state.visible),
      ],
      words: {
        ...Object.fromEntries(
          listed.map((event, at) => [nameOf(at), isTicked(event) ? AS_NEW : '']),
        ),
        [VISIBILITY]: state.visible.preset,
      },
      notes: notesOf(state),
    };
  },
  read({ typed }, { listed }) {
    const ticked = listed.flatMap((event, at): Ticked[] => {
      const value = typed[nameOf(at)] ?? '';
      return value === '' ? [] : [{ event, sameAs: value === AS_NEW ? null : value }];
    });
    if (ticked.length === 0)
      throw new UserError('Nothing is ticked, so nothing was saved. Tick an event, or cancel.');
    if (ticked.some(({ event }) => !event.hasSource))
      throw new FieldErrors({
        [SOURCE]: 'Give an address, or name who published this: a newsletter, a briefing.',
      });
    return ticked;
  },
  submit: async (ticked, state) => outcomesPage(await saveAll(ticked, state), state.request),
});

/** Each by itself and after the other: of two that tell the same, the second finds the first in the log. */
async function saveAll(
  ticked: readonly Ticked[],
  { services, request }: ListState,
): Promise<TickOutcome[]> {
  const { store, clock, logger, reference } = services;
  const workspace = services.identity().team;
  const by = { store, workspace, author: request.person.asker.name };
  const outcomes: TickOutcome[] = [];
  for (const { event, sameAs } of ticked) {
    const log = store.reader({ ...request.log.view, asOf: clock.now().getTime() });
    const { line, fields } = event;
    const save = async (): Promise<Saved> => {
      if (typeof fields === 'string') throw new UserError(fields);
      return saveTicked(by, fields, { log, reference }, sameAs);
    };
    outcomes.push({ line, ...(await outcomeOf(save, services, request)) });
  }
  logger.info({ user: request.asker.id, ticked: ticked.length }, 'Events of a text were written');
  return outcomes;
}

/** A refusal or a failure is said of that event alone: those before it are saved, and those behind it will be. */
async function outcomeOf(
  save: () => Promise<Saved>,
  { errorReply }: Services,
  { asker, here }: UserRequest,
): Promise<{ saved: Saved } | { refused: string }> {
  try {
    return { saved: await save() };
  } catch (error) {
    if (error instanceof UserError) return { refused: error.message };
    return {
      refused: errorReply.page(error, 'form, ticked', { user: asker.id, channel: here }).headline,
    };
  }
}

const nameOf = (at: number) => `e${at}`;

const isTicked = ({ known, isSure, fields }: ListedEvent) =>
  known === null && isSure && typeof fields !== 'string';

function tickOf(event: ListedEvent, at: number, { name }: ListState): FormField {
  const { known, read, fields, isSure } = event;
  const doubt = isSure ? '' : '\nRead with some doubt: look before you tick.';
  const fault = typeof fields === 'string' ? `\nNot ready to be saved: ${fields}` : '';
  return {
    name: nameOf(at),
    label: ownTitle(read.draft),
    required: false,
    input: {
      kind: 'tick',
      value: known ? known.number : AS_NEW,
      label: known ? `Already in the log: ${known.number}. Tick to add a source` : 'Track it',
      words: `${ownStanding(read.draft)}\n“${shortened(read.sentence, WORDS)}”${doubt}${fault}`,
      action: oneOf(name, `e${at}`, 'Edit'),
    },
  };
}

/** Opens the form of an event on one thing of the text. */
export const oneOf = (name: string, place: string, label: string): Action => ({
  kind: 'open',
  label,
  view: ONE_OF_TEXT,
  about: `${place} ${name}`,
});

function notesOf({ untold, name }: ListState): FormNote[] {
  if (untold.length === 0) return [];
  const shown = untold.slice(0, MOST_SENTENCES);
  const rest = untold.length - shown.length;
  return [
    { text: `Read, not tracked: ${plural(untold.length, 'sentence')}`, isHeading: true },
    ...shown.map((sentence, at) => ({
      text: shortened(sentence, WORDS),
      action: oneOf(name, `s${at}`, 'Make an event'),
    })),
    ...(rest > 0
      ? [{ text: `And ${plural(rest, 'more sentence')} that tell nothing of this kind.` }]
      : []),
  ];
}

/** Asks who sees what is saved. */
export const visibilityField = ({ choices }: VisibleTo): FormField => ({
  name: VISIBILITY,
  label: VISIBILITY_FIELD.label,
  required: true,
  ...(VISIBILITY_FIELD.hint && { hint: VISIBILITY_FIELD.hint }),
  input: { kind: 'choice', choices },
});

const SOURCE_FIELD: FormField = {
  name: SOURCE,
  label: 'Source',
  hint: 'An address, or who published the text: each event without an address of its own gets it',
  required: false,
  input: { kind: 'line', max: 300 },
};
