/** Facts with the days between which they hold. Pure. */
import { z } from 'zod';
import { DAY_MS } from '../durations.ts';

/** A fact that holds from the end of `since` (UTC; null for always) to the end of `until`, the first day on which it no longer holds (null for ever). */
export interface Dated<Value> {
  value: Value;
  since: string | null;
  until: string | null;
}

const day = z.iso.date().nullable().default(null);

/** A fact as it is written: its value alone, or with its days. */
export function dated<Value extends z.ZodType>(value: Value) {
  const fact = z
    .strictObject({ value, since: day, until: day })
    .refine(({ since, until }) => !since || !until || since < until, {
      error: 'a fact ends after it begins: `until` is a later day than `since`',
    });
  const written = (fact: unknown) =>
    typeof fact === 'object' && fact !== null ? fact : { value: fact };
  return z.preprocess(written, fact);
}

/** A fact that has one value at a time, as it is written: null, its value, or its values in the order of their days; `least` of them. */
export function history<Value extends z.ZodType>(value: Value, least = 0) {
  const values = z
    .array(dated(value))
    .min(least)
    .refine((facts) => facts.every(followsLast), {
      error: 'values stand in the order of their days: each but the first has a later `since`',
    });
  const written = (facts: unknown) =>
    Array.isArray(facts) ? facts : facts === null ? [] : [facts];
  return z.preprocess(written, values);
}

function followsLast(
  { since }: Pick<Dated<unknown>, 'since'>,
  index: number,
  all: readonly Pick<Dated<unknown>, 'since'>[],
): boolean {
  return index === 0 || (since !== null && since > (all[index - 1]?.since ?? ''));
}

const endOf = (day: string) => Date.parse(`${day}T00:00:00Z`) + DAY_MS;

/** From when something with a first day is known, epoch milliseconds; 0 for always. */
export function startOf({ since }: { since: string | null }): number {
  return since === null ? 0 : endOf(since);
}

/** From when a fact is known not to hold any more; null for never. */
export function finishOf({ until }: Pick<Dated<unknown>, 'until'>): number | null {
  return until === null ? null : endOf(until);
}

/** Facts that are known at a moment, those that have ended by then too. */
export function startedOf<Value>(facts: readonly Dated<Value>[], moment: number): Dated<Value>[] {
  return facts.filter((fact) => startOf(fact) <= moment);
}

/** The values that hold at a moment. */
export function still<Value>(facts: readonly Dated<Value>[], moment: number): Value[] {
  return startedOf(facts, moment)
    .filter((fact) => (finishOf(fact) ?? Number.POSITIVE_INFINITY) > moment)
    .map(({ value }) => value);
}

/** The last of the values that hold at a moment; null for none. */
export function latestOf<Value>(facts: readonly Dated<Value>[], moment: number): Value | null {
  return still(facts, moment).at(-1) ?? null;
}
