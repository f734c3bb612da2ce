/** Refusals of stores, and the titles that stand in them all the same. */

import { expect } from 'vitest';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { StorageError } from '../../../src/errors.ts';
import { AFTER_ALL } from './store.ts';

/** Expects a StorageError of a code, with words in it and no password of ours, which is always `hush`. */
export async function refused(
  action: Promise<unknown>,
  code: string,
  words: RegExp,
): Promise<void> {
  const error = await action.then(
    () => new Error('it was not refused'),
    (thrown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageError);
  expect(error).toMatchObject({ code, message: expect.stringMatching(words) });
  expect((error as Error).message).not.toContain('hush');
}

/** The titles of all events that T1 sees in the end. */
export async function titles(store: Store): Promise<string[]> {
  const reader = store.reader({
    workspace: 'T1',
    asOf: Date.parse(AFTER_ALL),
    audience: EVERYBODY,
  });
  const { events } = await reader.find({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
  return events.map((event) => event.title);
}
