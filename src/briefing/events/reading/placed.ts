/** An event that was read with the country and the sector that the log knows of its company: a text seldom says them. */
import type { Reader } from '../../../contracts/reader.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { wordsOf } from '../../event-form/form.ts';
import { namesIn } from '../matching/names.ts';
import { withPlace } from '../matching/places.ts';
import type { ReadEvent } from './read-text.ts';

/** The event with those words of the form beside the ones that the text fills; the region follows from the country. */
export async function placed(
  event: ReadEvent,
  log: Pick<Reader, 'findCompany'>,
  reference: ReferenceData,
): Promise<ReadEvent> {
  const names = await namesIn(event.draft, log);
  const draft = { ...event.draft, ...withPlace(event.draft, names, reference) };
  const words = wordsOf(draft);
  const said = PLACES.flatMap((name) => (words[name] ? [[name, words[name]]] : []));
  return { ...event, draft, typed: { ...Object.fromEntries(said), ...event.typed } };
}

/** The fields of the form that are filled so. */
const PLACES = ['country', 'sector'];
