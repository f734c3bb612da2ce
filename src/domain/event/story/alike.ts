/** One telling compared with events that share traits with it, as they are found in a log. */
import { DAY_MS } from '../../durations.ts';
import { type Day, dayInZone, firstDay } from '../../time/calendar.ts';
import { Comparing } from './comparing.ts';
import { likeness } from './likeness.ts';
import type { Likeness } from './reasons.ts';
import type { StoryTelling } from './telling.ts';
import { type SoughtTrait, soughtTraits } from './traits.ts';

/** The events that share traits, with how many have each. */
interface Found<Event extends StoryTelling> {
  events: readonly Event[];
  counts: ReadonlyMap<number, number>;
}

/** A comparison in a log as it is known at a moment. */
interface LikenessContext<Event extends StoryTelling> {
  sharing(traits: readonly SoughtTrait[]): Promise<Found<Event>>;
  /** The value of a sum on a day; null where it is not known. */
  inDollars(sum: { value: number; currency: string }, day: Day): { value: number } | null;
  /** Epoch milliseconds. */
  asOf: number;
}

/** Events of a log with their likeness to a telling; `likenessTo` compares it with any other. */
interface Likenesses<Event> {
  found: { event: Event; likeness: Likeness }[];
  likenessTo(other: StoryTelling): Likeness;
}

/** Compares a telling with what shares traits with it. `byId` is the same with the ids of its companies in place of their names. */
export async function likenesses<Event extends StoryTelling>(
  telling: StoryTelling,
  byId: StoryTelling,
  { sharing, inDollars, asOf }: LikenessContext<Event>,
): Promise<Likenesses<Event>> {
  const sought = soughtTraits(byId, Math.floor(asOf / DAY_MS));
  const { events, counts } = await sharing(sought);
  const { occurredOn } = telling;
  const day = occurredOn ? firstDay(occurredOn) : dayInZone(asOf, 'UTC');
  const comparing = new Comparing((sum) => inDollars(sum, day)?.value ?? null);
  const asked = comparing.of(telling);
  const rarities = raritiesOf(sought, counts);
  const rarityOf = (word: number) => rarities.get(comparing.keyOf(word)) ?? UNCOUNTED;
  const likenessTo = (other: StoryTelling) =>
    likeness(asked, comparing.of(other), comparing, rarityOf);
  return { found: events.map((event) => ({ event, likeness: likenessTo(event) })), likenessTo };
}

/** A word of which nobody has counted how many have it is taken for one that one other has. */
const UNCOUNTED = 1;

/** The number of other events of the time that have each word. */
function raritiesOf(sought: readonly SoughtTrait[], counts: ReadonlyMap<number, number>) {
  const words = sought.filter(({ kind }) => kind === 'word');
  return new Map(words.map(({ of, key }) => [of, Math.max(0, (counts.get(key) ?? 0) - 1)]));
}
