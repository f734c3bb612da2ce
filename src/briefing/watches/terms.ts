/** The terms of a watch, read in the grammar of every question, said back, and asked of the log. */
import type { Request } from '../../contracts/command.ts';
import type { WatchTerms } from '../../contracts/schedule.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { same } from '../../domain/event/versions.ts';
import { noOneCompany } from '../../domain/reference/company.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { quote } from '../../domain/text/typed.ts';
import { InputError, mistakeAt } from '../../errors.ts';
import { namesWithin } from '../questions/names/names-within.ts';
import { type ParsedQuestion, readQuestion } from '../questions/question.ts';
import { soughtIn } from '../questions/sought.ts';
import { KINDS } from './term-kinds.ts';

/** Terms with what the asker should know of how they were read. */
interface ReadTerms {
  terms: WatchTerms;
  notes: readonly string[];
}

const KEYS = KINDS.map(([key]) => key);
const OTHERS = KEYS.filter((key) => key !== 'company').map((key) => `${key}:`);
const ALLOWED = `Name one company, ${OTHERS.join(', ')} or words`;

/** Reads what to watch, in filters and in plain words. A name of a company that the log knows is that company, words that stand for no filter are looked for in the texts. */
export async function readTerms(typed: string, context: Request): Promise<ReadTerms> {
  const { log, reference, now, zone } = context;
  const line = (args: string) => context.line('watch', `add ${args}`);
  // Who watches a person wants what is said of them, and not of all their company.
  const plain = !(await namesPerson(typed, context));
  const reading = { log, reference, now, zone, plain };
  const asked = await readQuestion(typed, reading, line);
  checkFilters(asked, context);
  const words = asked.words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  await checkOne(words, context);
  const named = asked.companies.length === 0 ? await companyIn(words, asked.typed, context) : null;
  const terms = named
    ? termsOf({ ...asked, companies: [named.company], words: [] })
    : termsOf({ ...asked, words });
  if (Object.keys(terms).length === 0) throw refused('There is nothing to watch.', context);
  const told = [...asked.missing, ...(named?.notes ?? nearNote(words, reference))];
  return { terms, notes: [...asked.notes, ...told] };
}

/** The terms that a question names: of several values of a kind that takes one, the first. */
export const termsOf = (
  asked: Pick<ParsedQuestion, 'query' | 'companies' | 'typed' | 'understood' | 'words'>,
): WatchTerms =>
  Object.assign(
    {},
    ...KINDS.map(([, kind]) => kind.of(asked)),
    asked.words.length > 0 && { words: asked.words },
  );

function refused(
  wrong: string,
  context: Request,
  { allowed = ALLOWED, terms = 'Nvidia' } = {},
): InputError {
  return new InputError({ wrong, allowed, next: context.line('watch', `add ${terms}`) });
}

/** A search finds near words too, and an alert does not. */
function nearNote(words: readonly string[], reference: ReferenceData): string[] {
  const { near } = soughtIn(
    words.map((value) => ({ value })),
    reference,
  );
  if (near.length === 0) return [];
  return [`Near words, as a search finds them, are not watched: ${near.join(', ')}.`];
}

async function namesPerson(typed: string, { log }: Pick<Request, 'log'>): Promise<boolean> {
  const found = typed.includes(':') ? null : await log.findCompany(typed);
  return found?.kind === 'one' && found.by.kind === 'person';
}

/** A watch narrows by a few filters: its alerts say in a word why they came. */
function checkFilters(asked: ParsedQuestion, context: Request): void {
  const { typed, words } = asked;
  const kept = typed.filter(({ key, excludes }) => KEYS.includes(key) && !excludes);
  const part = typed.find(({ names, excludes }) => names && !excludes);
  const [partner] = kept.some(({ key }) => key === 'company') ? [] : (part?.names ?? []);
  const single = [
    ...(partner ? [`company:${quote(partner)}`] : []),
    ...kept.map(({ key, value }) => `${key}:${quote(firstOf(value))}`),
    ...words.map(quote),
  ];
  const terms = single.join(' ') || undefined;
  const foreign = typed.find(({ key, excludes }) => excludes || !KEYS.includes(key));
  if (foreign) {
    const named = `${foreign.excludes ? '-' : ''}${foreign.key}:`;
    throw refused(`${named} can’t be watched.`, context, { terms });
  }
  if (hasMany(asked))
    throw refused('A watch takes one value of each kind.', context, {
      allowed: 'Add a watch for each',
      terms,
    });
}

/** True for several values of a kind of which a watch takes one. */
export function hasMany({ query, below }: Pick<ParsedQuestion, 'query' | 'below'>): boolean {
  const { words: _words, types: _types, rounds: _rounds, places: _places, ...filtered } = query;
  return below || Object.values(filtered).some((it) => Array.isArray(it) && it.length > 1);
}

/** Several companies in one watch would be words that must all stand in one text. */
async function checkOne(words: readonly string[], context: Request): Promise<void> {
  const [first, second] = await listedIn(words, context);
  if (first && second)
    throw refused('A watch takes one company.', context, {
      allowed: 'Add a watch for each',
      terms: quote(first.name),
    });
}

/** The companies that words list. */
async function listedIn(words: readonly string[], { log }: Pick<Request, 'log'>) {
  const isList = words.some((word) => /[,;]$/.test(word) || /^(?:and|or|&)$/i.test(word));
  return isList ? await namesWithin(words, log) : [];
}

/** True of words that name one company or none: a watch takes no more. The whole line need not be read for it. */
export async function nameOneAtMost(
  words: readonly string[],
  context: Pick<Request, 'log'>,
): Promise<boolean> {
  if ((await listedIn(words, context)).length > 1) return false;
  return (await context.log.findCompany(words.join(' '))).kind !== 'several';
}

/** The first of several values, without those below a place. */
const firstOf = (value: string) => (value.split(',')[0] ?? value).trim().replace(/\+$/, '');

/** The company that words name: exactly, or with a typing error where no text says them. */
async function companyIn(
  words: readonly string[],
  filters: ParsedQuestion['typed'],
  { log, line }: Request,
) {
  const name = words.join(' ');
  const found = name ? await log.findCompany(name) : null;
  if (found?.kind === 'several') {
    const { misread } = noOneCompany(name, found.companies);
    const others = filters.map(({ key, value }) => ` ${key}:${quote(value)}`).join('');
    const add = (right: string) => line('watch', `add company:${quote(right)}${others}`);
    throw new InputError(mistakeAt(misread, { line: add }));
  }
  if (found?.kind !== 'one' || found.by.kind === 'person' || found.by.until) return null;
  const { company, by, errors } = found;
  if (errors > 0 && (await log.find({ words, top: 1 }, { offset: 0, limit: 1 })).total > 0)
    return null;
  const forgiven = errors > 0 ? [`“${name}” is understood as ${company.name}.`] : [];
  const what = by.kind === 'product' ? 'a product' : by.kind === 'ticker' ? 'the ticker' : null;
  const other = what ? [`${by.name} is ${what} of ${company.name}.`] : [];
  return { company, notes: [...forgiven, ...other] };
}

/** "Nvidia · ≥ $1B", "EU · “audit”", "anything ≥ $1B". */
export function termsText(terms: WatchTerms, reference: ReferenceData): string {
  const said = (limit: boolean) =>
    KINDS.flatMap(([, kind]) => (kind.isLimit === limit && kind.says(terms, reference)) || []);
  const words = (terms.words ?? []).map((word) => `“${word}”`).join(' ');
  const found = [...said(false), ...(words ? [words] : [])];
  if (found.length === 0) return `anything ${said(true).join(' · ')}`;
  return [...found, ...said(true)].join(' · ');
}

/** The same terms as they would be typed: words in quotes, so that none is read as a filter. */
export function termsLine(terms: WatchTerms): string {
  const filters = KINDS.flatMap(([key, kind]) => {
    const value = kind.typed(terms);
    return value === undefined ? [] : [`${key}:${quote(value)}`];
  });
  return [...filters, ...(terms.words ?? []).map((word) => `"${word}"`)].join(' ');
}

/** True where two people would say that they watch the same. */
export function sameTerms(a: WatchTerms, b: WatchTerms): boolean {
  return same(comparable(a), comparable(b));
}

const comparable = ({ company, words = [], ...rest }: WatchTerms) => ({
  ...rest,
  company: company?.id ?? null,
  words: words.map((word) => word.toLowerCase()).sort(),
});

/** True where something in the log fits terms. */
export const hasMatched = async (
  terms: WatchTerms,
  { log }: Pick<Request, 'log'>,
): Promise<boolean> =>
  (await log.find({ ...termsQuery(terms), top: 1 }, { offset: 0, limit: 1 })).total > 0;

/** A sentence where nothing in the log has ever fitted terms: they may be misspelt. None where something has. */
export async function unmatched(
  terms: WatchTerms,
  { log, reference }: Pick<Request, 'log' | 'reference'>,
): Promise<string[]> {
  if (await hasMatched(terms, { log })) return [];
  return [
    `Nothing in the log has matched ${termsText(terms, reference)} so far: check the spelling.`,
  ];
}

/** The question that finds what fits. */
export function termsQuery(terms: WatchTerms): EventQuery {
  const { words } = terms;
  const parts = KINDS.map(([, kind]) => kind.query(terms));
  const places = parts.flatMap((part) => part.places ?? []);
  return Object.assign({}, ...parts, places.length > 0 && { places }, words && { words });
}
