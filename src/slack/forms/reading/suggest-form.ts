/** The form of a suggestion: words that tell an event, for the review; guests may send it too. */
import type { FormField } from '../../../briefing/command/form.ts';
import { requireKnown } from '../../../briefing/command/permission.ts';
import { OPEN_TO_ALL } from '../../../briefing/command/visible-to.ts';
import { listedEvents } from '../../../briefing/events/reading/read-list.ts';
import { suggestedPage } from '../../../briefing/events/review/suggested/outcomes.ts';
import {
  type Suggestion,
  takeSuggestion,
} from '../../../briefing/events/review/suggested/suggesting.ts';
import type { TakenIn } from '../../../briefing/events/review/taking-in.ts';
import { EVERYBODY, type Reader } from '../../../contracts/reader.ts';
import { addressesIn } from '../../../domain/text/web-address.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { FieldErrors } from '../../../errors.ts';
import type { Services } from '../../handling/services.ts';
import type { UserRequest } from '../../people/request.ts';
import { defineForm } from '../pipeline.ts';

interface SuggestState {
  services: Services;
  request: UserRequest;
  words: string;
  /** The log as everybody in the workspace sees it. */
  log: Reader;
}

/** The form; it is about the words that were typed. */
export const suggestForm = defineForm<SuggestState, readonly Suggestion[]>({
  id: 'suggest',
  async state({ services, request, about = '' }) {
    requireKnown(request.asker);
    const workspace = services.identity().team;
    const log = services.store.reader({ workspace, asOf: request.asOf, audience: EVERYBODY });
    return { services, request, words: about, log };
  },
  fields: ({ words }) => ({
    title: 'Suggest an event',
    button: 'Suggest',
    fields: FIELDS,
    words: { text: words },
    notice:
      'It waits for a review, where every member of this workspace can read it. You hear by direct message what becomes of it.',
  }),
  async read({ typed: { text = '', source = '' } }, { services, request, log }) {
    const { reference } = services;
    const [today, knownOn] = [
      dayInZone(request.asOf, request.zone),
      dayInZone(request.asOf, 'UTC'),
    ];
    const events = services.readText(text, today);
    const place = { text, addresses: addressesIn(source), source: source.trim() };
    const context = { reference, today, knownOn, visible: OPEN_TO_ALL };
    const listed = await listedEvents(events, place, context, log);
    if (listed.length === 0) throw new FieldErrors({ text: NOTHING_READ });
    return listed.map(({ read, fields }) => {
      if (typeof fields === 'string') throw new FieldErrors({ text: fields });
      return { read, fields, text, by: request.asker.id };
    });
  },
  async submit(suggestions, { services, request, log }) {
    const { reference } = services;
    const taken: TakenIn[] = [];
    for (const suggestion of suggestions)
      taken.push(await takeSuggestion(suggestion, { queue: request.review, log, reference }));
    return suggestedPage(taken, request);
  },
});

const NOTHING_READ =
  'No event is read from this. Write who did what and how much, as “Acme raises $30M, Series B”.';

const FIELDS: readonly FormField[] = [
  {
    name: 'text',
    label: 'What happened',
    hint: 'Who did what, and how much',
    required: true,
    input: { kind: 'lines' },
  },
  {
    name: 'source',
    label: 'Source',
    hint: 'An address, or who published it',
    required: true,
    input: { kind: 'line' },
  },
];
