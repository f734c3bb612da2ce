/** Stories on their way to the log: their traits, their evidence, the order in which they are shown. */
import type {
  ItemTelling,
  ReviewCandidate,
  ReviewQueue,
  Story,
} from '../../../contracts/sources/review.ts';
import { DAY_MS } from '../../../domain/durations.ts';
import type { EventFields, Evidence } from '../../../domain/event/event.ts';
import { evidenceOf } from '../../../domain/event/evidence.ts';
import type { StoryTelling } from '../../../domain/event/story/telling.ts';
import {
  type SoughtTrait,
  soughtTraits,
  type Trait,
  traitsOf,
} from '../../../domain/event/story/traits.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { nameKey } from '../../../domain/text/names.ts';

const dayNumber = (moment: number) => Math.floor(moment / DAY_MS);

/** A company that the log does not know has no id yet: stories know all by their names. */
function byNames<Known extends StoryTelling>(telling: Known): Known {
  const parties = telling.parties.flatMap(({ company, role }) => {
    const key = nameKey(company);
    return key === '' ? [] : [{ company: key, role }];
  });
  return { ...telling, parties };
}

/** The traits by which a story is found. */
export const storyTraits = (fields: EventFields, now: number): Trait[] =>
  traitsOf(byNames(fields), dayNumber(now));

/** The traits by which other stories of the same are looked for. */
export const soughtStories = (fields: StoryTelling, now: number): SoughtTrait[] =>
  soughtTraits(byNames(fields), dayNumber(now));

type Kinds = Pick<ReferenceData, 'publisherKind'>;

/** The evidence for an event as its tellings give it: a publisher that no list knows is what those who follow it take it for. */
export function storyEvidence(
  fields: EventFields,
  tellings: readonly Pick<ItemTelling, 'publisher' | 'trust'>[],
  { publisherKind }: Kinds,
): Evidence {
  const trust = new Map(tellings.map((told) => [told.publisher, told.trust]));
  return evidenceOf(fields, (name) => publisherKind(name) ?? trust.get(name) ?? null);
}

/** The points by which a story is shown before others. */
const OFFICIAL = 150;
const AN_ORIGIN = 100;
const MOST_ORIGINS = 5;
/** A further source of what the log has can wait. */
const KNOWN = -400;
const MAYBE = -50;

/** A story with its place in the queue. */
export function ranked(story: Omit<Story, 'rank'>, reference: Kinds): Story {
  const { fields, tellings, confidence, known, maybe } = story;
  const { word, origins } = storyEvidence(fields, tellings, reference);
  const rank =
    Math.round(confidence * 100) +
    AN_ORIGIN * Math.min(origins, MOST_ORIGINS) +
    (word === 'official' ? OFFICIAL : 0) +
    (known ? KNOWN : 0) +
    (maybe.length > 0 ? MAYBE : 0);
  return { ...story, rank };
}

/** "R12". */
export const storyNumber = ({ number }: Pick<ReviewCandidate, 'number'>): string => `R${number}`;

/** The days that a list of the review looks back on, milliseconds. */
export const LOOKED_BACK = 90 * DAY_MS;
const MOST_RECENT = 2_000;

/** The newest stories that were read in that time. */
export const recentStories = (review: Pick<ReviewQueue, 'since'>, now: number) =>
  review.since(now - LOOKED_BACK, MOST_RECENT);
