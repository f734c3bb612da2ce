/** Changes that a channel's scope hides, counted and in words. */
import { formatMoney } from '../../domain/money/money.ts';
import type { Scope } from '../../domain/schedule/scope.ts';
import { plural } from '../../domain/text/english.ts';

/** The number of changes that a scope hides, by the first reason that does. */
export interface Hidden {
  below: number;
  otherSections: number;
  notFollowed: number;
}

/** A scope that hides nothing. */
export const NOTHING_HIDDEN: Hidden = { below: 0, otherSections: 0, notFollowed: 0 };

/** "4 below $100M, 2 in other sections": what a scope hides; empty for nothing. */
export function hiddenText({ below, otherSections, notFollowed }: Hidden, scope: Scope): string {
  const min = scope.minUsd === null ? '' : formatMoney({ value: scope.minUsd, currency: 'USD' });
  return [
    below ? `${below} below ${min}` : '',
    otherSections ? `${otherSections} in other sections` : '',
    notFollowed ? `${plural(notFollowed, 'event')} not followed here` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
