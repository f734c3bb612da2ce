/** Rounds with which one is compared, and its place among them. Pure: over the rounds that were known at a moment. */

import type { TrackedEvent } from '../../../domain/event/event.ts';
import { countryLabel, roundLabel } from '../../../domain/event/labels.ts';
import { MOST_RIVALS, type Rival, type RivalField } from '../../../domain/event/rival.ts';
import type { Round } from '../../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { firstDay } from '../../../domain/time/calendar.ts';
import { hasRoundName } from '../../wording/event-words.ts';

/** Below so many comparables no record is told: the other one is named. */
export const COMPARABLES = 5;
/** The places that are told of the whole log; elsewhere the first alone. */
export const PLACE_WORDS = ['largest', 'second-largest', 'third-largest'] as const;

/** No rounds as investors compare them: debt, shares of listed companies, existing shares, grants. */
const APART: readonly Round[] = [
  'debt_financing',
  'post_ipo_debt',
  'post_ipo_equity',
  'secondary_market',
  'grant',
];
/** True of a round as investors compare them. */
export const isCompared = ({ round }: Pick<Rival, 'round'>): boolean =>
  round === null || !APART.includes(round);

/** The rounds that are told by their kind in a place too; of later ones there are too few. */
const EARLY: readonly (Round | null)[] = ['pre_seed', 'seed'];

/** Rounds with which one is compared. */
export interface Field {
  /** "seed", "Series C", "round". */
  kind: string;
  /** " in Europe"; empty for the whole log. */
  where: string;
  has(rival: Rival): boolean;
  /** The same of a place for the log to look through; null for the whole log. */
  among: RivalField | null;
}

/** The place of a round in a field. */
export interface Placing {
  field: Field;
  /** 0 for the largest. */
  place: number;
  /** All of the field, itself included; more than are read count as `MOST_RIVALS`. */
  of: number;
  /** The next larger one, or for the largest the next smaller one; null for the only one. */
  beside: Rival | null;
  /** True where none of the field has an earlier day. */
  isOldest: boolean;
}

/** True where so few of the field are larger that there may be a record. */
export function mayHold(field: Field, larger: readonly Rival[]): boolean {
  const most = field.where === '' ? PLACE_WORDS.length : COMPARABLES - 1;
  let count = 0;
  for (const rival of larger) if (field.has(rival) && ++count === most) return false;
  return true;
}

/**
 * The records among fields, which come by their width: one of the whole log, and one of a place. The largest of the whole
 * log is that of every place, too.
 */
export function records(
  event: Pick<TrackedEvent, 'occurredOn'>,
  fields: readonly Field[],
  larger: readonly Rival[],
  smaller: readonly Rival[],
): Placing[] {
  const placings = fields
    .map((field) => placingIn(event, field, larger.filter(field.has), smaller.filter(field.has)))
    .filter(isRecord);
  const whole = placings.find(({ field }) => field.where === '');
  const inPlace = placings.find(({ field }) => field.where !== '');
  return [whole, whole?.place === 0 ? undefined : inPlace].filter((one) => one !== undefined);
}

function placingIn(
  { occurredOn }: Pick<TrackedEvent, 'occurredOn'>,
  field: Field,
  larger: readonly Rival[],
  smaller: readonly Rival[],
): Placing {
  const day = occurredOn && firstDay(occurredOn);
  const all = [...larger, ...smaller];
  return {
    field,
    place: larger.length,
    of: Math.min(all.length + 1, MOST_RIVALS),
    beside: larger[0] ?? smaller[0] ?? null,
    isOldest: day !== null && all.every(({ on }) => on !== null && on > day),
  };
}

/** The first three of the whole log, of five or more; in a place the largest alone, and of few the first too. */
function isRecord({ field, place, of, isOldest }: Placing): boolean {
  if (field.where === '') return place < PLACE_WORDS.length && of >= COMPARABLES;
  return place === 0 || (of < COMPARABLES && isOldest);
}

/** Any round before those of its kind, the whole log before the larger places, and these before the country. */
export function fieldsOf(
  event: Pick<TrackedEvent, 'round' | 'region' | 'country'>,
  reference: ReferenceData,
): Field[] {
  const { round } = event;
  const any = { kind: 'round', has: isCompared, of: null };
  const own = { kind: kindText(round), has: (rival: Rival) => rival.round === round, of: round };
  const hasName = round !== null && hasRoundName({ round });
  const kinds = hasName ? [any, own] : [any];
  const inPlace = EARLY.includes(round) ? [any, own] : [any];
  return [
    ...kinds.map(({ kind, has }) => ({ kind, has, where: '', among: null })),
    ...placesOf(event, reference).flatMap(({ name, isIn, countries, regions }) =>
      inPlace.map(({ kind, has, of }) => ({
        kind,
        where: ` in ${name}`,
        has: (rival: Rival) => has(rival) && isIn(rival),
        among: { round: of, apart: APART, countries, regions },
      })),
    ),
  ];
}

function kindText(round: Round | null): string {
  const label = round === null ? '' : roundLabel(round);
  return label.startsWith('Series') ? label : label.toLowerCase();
}

type Placed = Pick<Rival, 'region' | 'country'>;

/** The groups of regions and the country in which a round lies, the larger ones first. */
function placesOf({ region, country }: Placed, { places }: ReferenceData) {
  const groups = places.groups
    .map(({ label, countries, regions }) =>
      placeOf(label.replace(/ \([^)]*\)/, ''), countries, regions),
    )
    .filter(({ isIn }) => isIn({ region, country }))
    .sort((a, b) => b.countries.length - a.countries.length);
  return country === null ? groups : [...groups, placeOf(countryLabel(country), [country], [])];
}

const placeOf = (label: string, countries: readonly string[], regions: readonly string[]) => ({
  name: withArticle(label),
  countries,
  regions,
  isIn: ({ country, region }: Placed) =>
    (country !== null && countries.includes(country)) ||
    (region !== null && regions.includes(region)),
});

/** "the Nordic countries", "the United States". */
const withArticle = (name: string): string =>
  /^(?:Nordic|United|Netherlands|Philippines|Czech)/.test(name) ? `the ${name}` : name;
