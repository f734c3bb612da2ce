/** Reads the words of controlled lists: types, rounds, statuses, orders; and how many to show. */
import { roundLabel, roundWords, statusWords, typeWords } from '../../domain/event/labels.ts';
import { SORTS, type Sort } from '../../domain/event/query.ts';
import {
  EVENT_TYPES,
  type EventType,
  ROUNDS,
  type Round,
  type Status,
} from '../../domain/event/vocabulary.ts';
import { shown } from '../../domain/text/typed.ts';
import { Misreading } from '../../errors.ts';
import { madeOnce, oneOf, type ValueKind } from './filter.ts';

export const TYPE: ValueKind = {
  expected: 'a type of event here',
  allowed: 'Use a type of event, as acquisition, outage or regulation',
  example: 'acquisition',
};

export const ROUND: ValueKind = {
  expected: 'a round',
  allowed: 'Use seed, series_a to series_j, debt_financing or another round',
  example: 'series_a',
};

/** Rounds, with commas between. @throws Misreading */
export const roundsOf = (typed: string): Round[] => oneOf(typed, roundWords(), ROUND);

/** "Seed or Series A", "Series C to J": more than three letters in a row are said by the first and the last. */
export function roundsText(rounds: readonly Round[]): string {
  const runs: Round[][] = [];
  for (const round of rounds) {
    const last = runs.at(-1)?.at(-1);
    const follows = last && isSeries(round) && ROUNDS.indexOf(round) === ROUNDS.indexOf(last) + 1;
    if (follows && isSeries(last)) runs.at(-1)?.push(round);
    else runs.push([round]);
  }
  const said = runs.flatMap((run) => {
    const [first, last] = [run.at(0), run.at(-1)];
    if (!first || !last || run.length <= MOST_LETTERS) return run.map(roundLabel);
    return [`${roundLabel(first)} to ${roundLabel(last).slice(-1)}`];
  });
  return said.join(' or ');
}

const MOST_LETTERS = 3;
const isSeries = (round: Round): boolean => /^series_[a-j]$/.test(round);

export const STATUS: ValueKind = {
  expected: 'a status',
  allowed: 'Use a status, as rumoured, announced, completed, filed or in_force',
  example: 'completed',
};

/** Statuses, with commas between. @throws Misreading */
export const statusesOf = (typed: string): Status[] => oneOf(typed, statusWords(), STATUS);

export const SORT: ValueKind = {
  expected: 'an order',
  allowed: `Use ${SORTS.join(', ')}`,
  example: 'amount',
};

const ORDERS = new Map<string, Sort>([
  ...SORTS.map((sort) => [sort, sort] as const),
  ['date', 'newest'],
  ['latest', 'newest'],
  ['largest', 'amount'],
  ['largest_first', 'amount'],
  ['smallest_first', 'smallest'],
  ['jobs_cut', 'jobs'],
]);

/** An order. @throws Misreading */
export function readSort(typed: string): Sort {
  const [sort = 'newest'] = oneOf(typed, ORDERS, SORT);
  return sort;
}

export const TOP: ValueKind = {
  expected: 'a number of events',
  allowed: 'Use a whole number from 1 to 100',
  example: '10',
};

/** A number of events to show. @throws Misreading */
export function readTop(typed: string): number {
  const top = /^\d+$/.test(typed) ? Number(typed) : Number.NaN;
  if (top >= 1 && top <= 100) return top;
  throw new Misreading({ typed: shown(typed), ...TOP });
}

const wordsOfTypes = madeOnce(typeWords);

/** Types of events, with commas between. Where a command answers about a few only, a refusal names those. @throws Misreading */
export function typesOf(typed: string, types: readonly EventType[] = EVENT_TYPES): EventType[] {
  return oneOf(
    typed,
    wordsOfTypes(types),
    types.length > 6 ? TYPE : { ...TYPE, ...theseOf(types) },
  );
}

const theseOf = (types: readonly EventType[]) => ({
  answer: `Use ${types.slice(0, -1).join(', ')} or ${types.at(-1)}`,
  instead: types[0] ?? TYPE.example,
});
