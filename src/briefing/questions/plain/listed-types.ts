/** The commands that list events, and the types that each is about. */
import type { EventType } from '../../../domain/event/vocabulary.ts';

export const LISTED_TYPES = {
  rounds: ['funding_round', 'valuation'],
  deals: ['acquisition', 'merger', 'ipo', 'partnership', 'infrastructure'],
  regulation: ['regulation', 'legal'],
} as const satisfies Record<string, readonly EventType[]>;

/** True where all of these types are those of one such command. */
export const areOf = (list: keyof typeof LISTED_TYPES, types: readonly EventType[]): boolean => {
  const own: readonly EventType[] = LISTED_TYPES[list];
  return types.every((type) => own.includes(type));
};
