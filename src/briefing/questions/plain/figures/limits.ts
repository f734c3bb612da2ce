/** Words that say on which side of an amount or a number the things are that are asked for. */

const LOWER_WORDS = [
  'over',
  'above',
  'at least',
  'more than',
  'larger than',
  'bigger than',
  'greater than',
  'no less than',
  'not less than',
  'not under',
  'not below',
  'exceeding',
  'north of',
  'upwards of',
  'min',
  'minimum',
  '>',
  '>=',
  '≥',
];
const UPPER_WORDS = [
  'under',
  'below',
  'at most',
  'less than',
  'smaller than',
  'fewer than',
  'up to',
  'max',
  'maximum',
  'no more than',
  'not more than',
  'not over',
  'not above',
  '<',
  '<=',
  '≤',
];

/** The words of a limit, by the end that they set. */
export const LIMITS: ReadonlyMap<string, 'min' | 'max'> = new Map([
  ...LOWER_WORDS.map((words) => [words, 'min'] as const),
  ...UPPER_WORDS.map((words) => [words, 'max'] as const),
]);
/** The most words of a limit. */
export const LONGEST_LIMIT = 3;
