/** The names that are known: companies with their aliases and products, people, places. Looked up token by token. */
import type { Company } from '../../domain/reference/company.ts';
import { WordTable } from '../lexicon/word-table.ts';
import { Tokenizer } from '../text/tokenize.ts';

/** A known name, with the kind of thing that has it. */
export interface KnownName {
  /** In lower case, token by token. */
  tokens: readonly string[];
  /** As it is written. */
  written: string;
  /** The id of the company; null for a place. */
  company: string | null;
  kind: 'company' | 'product' | 'person' | 'place';
  /** The code of a country or a state; null for what has none. */
  place: string | null;
}

/** Names by their first token, the longest first. */
export type NameDirectory = ReadonlyMap<string, readonly KnownName[]>;

const NO_WORDS = {
  words: new WordTable(new Map()),
  asked: { count: 0, others: new Map(), number: 0, currency: 0 },
  parts: new Map(),
  endings: [],
};
/** Shorter names are too often something else. */
const SHORTEST = 2;

/** A directory of companies: by their names, aliases, products, people and tickers. */
export function companyNames(
  companies: readonly (Pick<Company, 'id' | 'name' | 'aliases' | 'products' | 'people'> &
    Partial<Pick<Company, 'ticker'>>)[],
): NameDirectory {
  return directoryOf(
    companies.flatMap(({ id, name, aliases, products, people, ticker }) => [
      ...[name, ...aliases].map((written) => known(written, id, 'company')),
      ...products.map((written) => known(written, id, 'product')),
      ...people.map((written) => known(written, id, 'person')),
      // “$NVDA”: without its sign a ticker is too often a word.
      ...(ticker ? [known(`$${ticker.slice(ticker.indexOf(':') + 1)}`, id, 'company')] : []),
    ]),
  );
}

/** A directory of places, each with its code where it is a country or a state. */
export const placeNames = (
  places: readonly (readonly [written: string, code: string | null])[],
): NameDirectory =>
  directoryOf(places.map(([written, code]) => ({ ...known(written, null, 'place'), place: code })));

function directoryOf(names: readonly KnownName[]): NameDirectory {
  const fit = names.filter(
    ({ tokens, written }) => tokens.length > 0 && written.length >= SHORTEST,
  );
  const byFirst = Map.groupBy(fit, ({ tokens }) => tokens[0] ?? '');
  for (const list of byFirst.values()) list.sort((a, b) => b.tokens.length - a.tokens.length);
  return byFirst;
}

function known(written: string, company: string | null, kind: KnownName['kind']): KnownName {
  const tokens = new Tokenizer(written, NO_WORDS).tokens(0, written.length);
  return { tokens: tokens.map(({ low }) => low), written, company, kind, place: null };
}
