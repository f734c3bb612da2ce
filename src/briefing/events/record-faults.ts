/** The faults of records in plain words: nobody should have to know what a schema is. */
import type { z } from 'zod';
import { shown } from '../../domain/text/typed.ts';

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
};

/** The value that was given, in quotes; a list or an object is too long for that. */
const given = (input: unknown): string =>
  typeof input === 'object' || input === undefined ? 'that' : `“${shown(String(input))}”`;

/** The rest of a sentence about what is wrong where the schema has no words of its own. */
function words(issue: z.core.$ZodRawIssue): string | undefined {
  const { code, input } = issue;
  switch (code) {
    case 'invalid_type':
      return `it must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `${given(input)} is none of ${issue.values.slice(0, 6).join(', ')} and more`;
    case 'too_small':
      return 'it is empty';
    case 'too_big':
      return issue.origin === 'string'
        ? `it is longer than ${issue.maximum} characters`
        : `there are more than ${issue.maximum}`;
    case 'invalid_format':
      if (issue.format === 'date') return `${given(input)} is not a day; write it as 2026-03-12`;
      if (issue.format === 'url') return `${given(input)} is not an address of a page`;
      return undefined;
    default:
      return undefined;
  }
}

/** The options of checking a record, to be told in plain words what is wrong with it. */
export const PLAINLY = { error: words } as const;

/** The fault in one sentence: "title is missing". */
export function faultIn({ issues }: z.ZodError, value: object): string {
  const [issue] = issues;
  if (!issue) return 'is not an event';
  const place = issue.path.join('.');
  const there = issue.path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
  if (issue.code === 'unrecognized_keys')
    return `${place ? `${place}: ` : ''}“${shown(issue.keys[0] ?? '')}” is not a field of an event`;
  if (there === undefined && issue.code !== 'custom') return `${place} is missing`;
  return `${place}: ${issue.message}`;
}
