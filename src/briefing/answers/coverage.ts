/** The places, sectors, topics and stages that a log follows: asked for one that it does not, it says so, and not that nothing happened. */
import type { Request } from '../../contracts/command.ts';
import {
  countryLabel,
  jurisdictionLabel,
  roundLabel,
  sectorLabel,
  topicLabel,
} from '../../domain/event/labels.ts';
import type { EventQuery, SumsBy } from '../../domain/event/query.ts';
import { type EventType, ROUNDS } from '../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { listed } from '../../domain/text/english.ts';
import { type FilterKey, filterOf } from '../questions/filter-keys.ts';
import type { ParsedQuestion } from '../questions/question.ts';

/** A value of a filter, with the number of events that have it. */
interface Count {
  value: string;
  matches: number;
}

/** A filter whose values the log may not follow. */
interface Covered {
  /** The number of events that the log has of each value, within a query. */
  counts(context: Request, within: EventQuery): Promise<readonly Count[]>;
  /** The values that a query asks for. */
  asked(query: EventQuery): readonly string[];
  label(value: string, reference: ReferenceData): string;
  /** The steps from another value to those asked for; null where it lies near to none. */
  distance(other: string, asked: readonly string[], reference: ReferenceData): number | null;
}

const STAGES: readonly string[] = ROUNDS;

/** Counts by a field of which an event has one value. */
const countedBy =
  (field: SumsBy): Covered['counts'] =>
  async ({ log }, within) =>
    [...(await log.sums(within, field))].flatMap(([value, { matches }]) =>
      value === null ? [] : [{ value, matches }],
    );

/** An event has several topics, so that each is counted by itself. */
async function topicCounts({ log, reference }: Request, within: EventQuery): Promise<Count[]> {
  const counts = await Promise.all(
    reference.topics.map(async ({ id }) => ({
      value: id,
      matches: (await log.find({ ...within, topics: [id] }, { offset: 0, limit: 0 })).total,
    })),
  );
  return counts.filter(({ matches }) => matches > 0);
}

const COVERED: Partial<Record<FilterKey, Covered>> = {
  country: {
    counts: countedBy('country'),
    asked: ({ places = [] }) => places.flatMap(({ countries }) => countries),
    label: countryLabel,
    distance: (other, asked, { places }) =>
      [...places.regions.filter(({ id }) => id !== 'other'), ...places.groups].some(
        ({ countries }) =>
          countries.includes(other) && asked.some((code) => countries.includes(code)),
      )
        ? 0
        : null,
  },
  region: {
    counts: countedBy('region'),
    asked: ({ places = [] }) => places.flatMap(({ regions }) => regions),
    label: (id, { places }) => places.regions.find((region) => region.id === id)?.label ?? id,
    distance: () => null,
  },
  jurisdiction: {
    counts: countedBy('jurisdiction'),
    asked: ({ jurisdictions = [] }) => jurisdictions,
    label: jurisdictionLabel,
    distance: (other, asked, { places }) => {
      if (asked.some((code) => code.slice(0, 2) === other.slice(0, 2))) return 0;
      const members = places.regions.find(({ id }) => id === 'EU')?.countries ?? [];
      return other === 'EU' && asked.some((code) => members.includes(code)) ? 0 : null;
    },
  },
  sector: {
    counts: countedBy('sector'),
    asked: ({ sectors = [] }) => sectors,
    label: (id, reference) => sectorLabel(reference, id),
    distance: () => null,
  },
  topic: {
    counts: topicCounts,
    asked: ({ topics = [] }) => topics,
    label: (id, reference) => topicLabel(reference, id),
    distance: () => null,
  },
  round: {
    counts: countedBy('round'),
    asked: ({ rounds = [] }) => rounds,
    label: (id) =>
      ROUNDS.filter((round) => round === id)
        .map(roundLabel)
        .join(''),
    distance: (other, asked) => {
      return Math.min(...asked.map((id) => Math.abs(STAGES.indexOf(id) - STAGES.indexOf(other))));
    },
  },
};

/** Fields of one list's events alone: in another list they have no value, covered or not. */
const ONE_LIST: ReadonlySet<FilterKey> = new Set(['round', 'jurisdiction']);

/** So many of what is covered are named. */
const NAMED = 3;

/** A list that was asked: its types, and what its events are called. */
interface AskedList {
  types: readonly EventType[];
  called: string;
}

/** "Norway is not covered by this log. Covered near it: Sweden (2)." for a question about what the log, or the list that was asked, does not follow at its moment; else null. */
export async function notCovered(
  asked: ParsedQuestion,
  list: AskedList | null,
  context: Request,
): Promise<string | null> {
  for (const { key, value, excludes } of asked.typed) {
    const kind = COVERED[key];
    if (!kind || excludes) continue;
    const { query, says } = await filterOf(key).read(value, context);
    const totalWithin = async (within: EventQuery) =>
      (await context.log.find({ ...within, ...query }, { offset: 0, limit: 0 })).total;
    if ((await totalWithin({})) === 0) return uncovered(kind, { query, says, list: null }, context);
    if (list && !ONE_LIST.has(key) && (await totalWithin({ types: list.types })) === 0)
      return uncovered(kind, { query, says, list }, context);
  }
  return null;
}

async function uncovered(
  { counts, asked, label, distance }: Covered,
  { query, says, list }: { query: EventQuery; says: string; list: AskedList | null },
  context: Request,
): Promise<string> {
  const { reference } = context;
  const values = asked(query);
  const names = values.map((value) => label(value, reference));
  const all = await counts(context, list ? { types: list.types } : {});
  const near = all
    .flatMap((entry) => {
      const apart = distance(entry.value, values, reference);
      return apart === null ? [] : [{ ...entry, apart }];
    })
    .sort((a, b) => a.apart - b.apart || b.matches - a.matches);
  const most = all.toSorted((a, b) => b.matches - a.matches);
  const shown = (near.length > 0 ? near : most)
    .slice(0, NAMED)
    .map(({ value, matches }) => `${label(value, reference)} (${matches})`);
  const what = names.length > 0 && names.length <= NAMED ? listed(names) : says;
  const is = names.length > 1 && names.length <= NAMED ? 'are' : 'is';
  const covered = near.length > 0 ? 'Covered near it' : 'Covered most';
  const others = shown.length > 0 ? ` ${covered}: ${listed(shown)}.` : '';
  const inList = list ? ` for ${list.called}` : '';
  return `${what} ${is} not covered by this log${inList}.${others}`;
}
