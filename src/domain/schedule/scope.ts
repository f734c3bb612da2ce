/** The part of its window that a digest shows; empty lists and nulls narrow nothing. */
export interface Scope {
  /** Names of digest sections; null for all of them. */
  sections: readonly string[] | null;
  /** Whole US dollars: events with a smaller known amount are hidden, and counted. */
  minUsd: number | null;
  /** Followed companies (ids), sectors, topics and jurisdictions: where any are named, an event that fits one of them is included. */
  companies: readonly string[];
  sectors: readonly string[];
  topics: readonly string[];
  jurisdictions: readonly string[];
}

/** Nothing left out. */
export const EVERYTHING: Scope = {
  sections: null,
  minUsd: null,
  companies: [],
  sectors: [],
  topics: [],
  jurisdictions: [],
};

export const followsAll = ({ companies, sectors, topics, jurisdictions }: Scope) =>
  companies.length + sectors.length + topics.length + jurisdictions.length === 0;

/** True for a scope that hides anything at all. */
export const isNarrow = (scope: Scope): boolean =>
  scope.sections !== null || scope.minUsd !== null || !followsAll(scope);
