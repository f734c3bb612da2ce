/** Dates that can't be true yet. */
import type { SourceItem } from '../../contracts/sources/item.ts';
import { DAY_MS } from '../../domain/durations.ts';

/** A date further ahead was set by mistake: the item counts as published when it is first seen. */
const MOST_AHEAD_MS = DAY_MS;

/** An item without dates that lie more than a day ahead of a moment (epoch milliseconds). */
export function withoutFuture(item: SourceItem, now: number): SourceItem {
  const past = (date: string | null) =>
    date !== null && Date.parse(date) > now + MOST_AHEAD_MS ? null : date;
  return { ...item, published: past(item.published), updated: past(item.updated) };
}
