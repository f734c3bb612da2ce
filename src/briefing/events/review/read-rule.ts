/** A rule as people type it: "official sources ≥ 0.95", "any two origins", "source:TechCrunch 0.9 type:funding round". */
import type { RuleTerms } from '../../../contracts/sources/review.ts';
import { typeWords } from '../../../domain/event/labels.ts';
import { EVENT_TYPES, type EventType } from '../../../domain/event/vocabulary.ts';
import type { ReferenceData } from '../../../domain/reference/reference-data.ts';
import { valueKey } from '../../../domain/text/english.ts';
import { nearest } from '../../../domain/text/names.ts';
import { InputError } from '../../../errors.ts';

const ORIGINS: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five'].map((word, at) => [word, at + 1]),
);
const TRUST: ReadonlyMap<string, NonNullable<RuleTerms['trust']>> = new Map([
  ...(['official', 'officials', 'regulator', 'regulators', 'filings'] as const).map(
    (word) => [word, 'official'] as const,
  ),
  ...(['company', 'companies', 'statements'] as const).map((word) => [word, 'company'] as const),
]);

/** Words that only hold the others together. */
const LINKS = new Set(
  'any all independent origins origin sources source statement statements and of from with by confidence at least ≥ >='.split(
    ' ',
  ),
);
const TYPES = typeWords(EVENT_TYPES);

/** Reads the terms; `publishers` are the names of sources that are known. Throws InputError for words that are none. */
export function readRule(
  typed: string,
  publishers: readonly string[],
  { publishers: listed }: Pick<ReferenceData, 'publishers'>,
  next: string,
): RuleTerms {
  const { rest, types } = typesIn(typed, next);
  const terms: RuleTerms = { trust: null, publisher: null, origins: 1, confidence: 0, types };
  const names: string[] = [];
  for (const word of rest.split(/[\s,]+/).filter(Boolean)) {
    const key = word.toLowerCase().replace(/^(?:source|from):/, '');
    const figure = /^(?:≥|>=)?(\d?\.\d{1,2}|\d)$/.exec(key)?.[1];
    const trust = TRUST.get(key);
    if (trust) terms.trust = trust;
    else if (figure?.includes('.')) terms.confidence = Number(figure);
    else if (figure || ORIGINS.has(key)) terms.origins = ORIGINS.get(key) ?? Number(figure);
    else if (key !== '' && !LINKS.has(key)) names.push(word.replace(/^(?:source|from):/i, ''));
  }
  const publisher =
    names.length > 0 ? named(names.join(' '), [...publishers, ...listed], next) : null;
  const read = { ...terms, publisher };
  if (read.confidence > 1 || read.origins < 1 || isEverything(read))
    throw refused(`“${typed.slice(0, 60)}” is not a rule.`, next);
  return read;
}

/** A rule without any condition would accept all. */
const isEverything = ({ trust, publisher, origins, confidence, types }: RuleTerms) =>
  trust === null && publisher === null && origins === 1 && confidence < 0.5 && types.length === 0;

function typesIn(typed: string, next: string): { rest: string; types: EventType[] } {
  const at = typed.search(/\btypes?:/i);
  if (at < 0) return { rest: typed, types: [] };
  const words = typed
    .slice(at)
    .replace(/^types?:/i, '')
    .split(',');
  const types = words.map((word) => {
    const type = TYPES.get(valueKey(word));
    if (type) return type;
    throw refused(`“${word.trim().slice(0, 60)}” is not a type of event.`, next);
  });
  return { rest: typed.slice(0, at), types };
}

function named(name: string, publishers: readonly string[], next: string): string {
  const found = publishers.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const [meant] = nearest(name, publishers, (one) => one.toLowerCase());
  const hint = meant ? ` Did you mean ${meant}?` : '';
  throw refused(`There is no source “${name.slice(0, 60)}”.${hint}`, next);
}

const refused = (wrong: string, next: string) =>
  new InputError({
    wrong,
    allowed:
      'A rule says whose word counts, how sure it is read, and of which types, the types last',
    next,
  });
