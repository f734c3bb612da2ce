/** What is watched: read in the grammar of every question, said back, and asked of the log. */
import type { Context } from '../../contracts/command.ts';
import type { WatchTerms } from '../../contracts/schedule.ts';
import { jurisdictionLabel, sectorLabel } from '../../domain/event/labels.ts';
import type { EventQuery } from '../../domain/event/query.ts';
import { same } from '../../domain/event/versions.ts';
import { EVENT_TYPES } from '../../domain/event/vocabulary.ts';
import { formatMoney } from '../../domain/money/money.ts';
import type { ReferenceData } from '../../domain/reference/reference-data.ts';
import { quote } from '../../domain/text/typed.ts';
import { dayInZone } from '../../domain/time/calendar.ts';
import { InputError } from '../../errors.ts';
import { type ParsedQuestion, readQuestion } from '../questions/question.ts';

/** Terms with what the asker should know of how they were read. */
export interface ReadTerms {
  terms: WatchTerms;
  notes: readonly string[];
}

const KEYS: readonly string[] = ['company', 'sector', 'jurisdiction', 'min'];
const ALLOWED = 'Name one company, sector:, jurisdiction:, min: or words';

/** Reads what to watch. A name of a company that the log knows is that company, other words are looked for in the texts. */
export async function readTerms(typed: string, context: Context): Promise<ReadTerms> {
  const asked = await readQuestion(typed, {
    log: context.log,
    reference: context.reference,
    today: dayInZone(context.now.getTime(), context.zone),
    types: EVENT_TYPES,
    line: (args) => context.line('watch', `add ${args}`),
  });
  checkFilters(asked, context);
  const words = asked.words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  const named = asked.companies.length === 0 ? await companyIn(words, context) : null;
  const company = named?.company ?? asked.companies[0];
  const { sectors, jurisdictions, minUsd } = asked.query;
  const terms: WatchTerms = {
    ...(company && { company: { id: company.id, name: company.name } }),
    ...(sectors && { sector: sectors[0]! }),
    ...(jurisdictions && { jurisdiction: jurisdictions[0]! }),
    ...(words.length > 0 && !named && { words }),
    ...(minUsd !== undefined && { minUsd }),
  };
  if (Object.keys(terms).length === 0) throw refused('There is nothing to watch.', context);
  return { terms, notes: [...asked.notes, ...(named?.notes ?? [])] };
}

function refused(wrong: string, context: Context, allowed = ALLOWED): InputError {
  return new InputError({ wrong, allowed, next: context.line('watch', 'add Nvidia') });
}

/** A watch narrows by a few filters, each with one value: its alerts say in a word why they came. */
function checkFilters({ typed, query, companies, below }: ParsedQuestion, context: Context): void {
  const foreign = typed.find(({ key }) => !KEYS.includes(key));
  if (foreign) throw refused(`${foreign.key}: can’t be watched.`, context);
  const { sectors = [], jurisdictions = [] } = query;
  const many = [companies, sectors, jurisdictions].some((values) => values.length > 1);
  if (many || below)
    throw refused('A watch takes one value of each kind.', context, 'Add a watch for each');
}

/** The company that words name: exactly, or with a typing error where no text says them. */
async function companyIn(words: readonly string[], { log, line }: Context) {
  const name = words.join(' ');
  const found = name ? await log.findCompany(name) : null;
  if (found?.kind === 'several') {
    const names = found.companies.map((company) => company.name);
    throw new InputError({
      wrong: `“${name}” could be ${names.join(' or ')}.`,
      allowed: 'Name one of them',
      next: line('watch', `add company:${quote(names[0]!)}`),
    });
  }
  if (found?.kind !== 'one' || found.by.kind === 'person') return null;
  const { company, by, errors } = found;
  if (errors > 0 && (await log.find({ words }, { offset: 0, limit: 1 })).total > 0) return null;
  const forgiven = errors > 0 ? [`“${name}” is understood as ${company.name}.`] : [];
  const product = by.kind === 'product' ? [`${by.name} is a product of ${company.name}.`] : [];
  return { company, notes: [...forgiven, ...product] };
}

/** "Nvidia · ≥ $1B", "EU · “audit”", "anything ≥ $1B". */
export function termsText(terms: WatchTerms, reference: ReferenceData): string {
  const { company, sector, jurisdiction, words = [], minUsd } = terms;
  const least = minUsd === undefined ? '' : `≥ ${formatMoney({ value: minUsd, currency: 'USD' })}`;
  const others = [
    company?.name,
    sector && sectorLabel(reference, sector),
    jurisdiction && jurisdictionLabel(jurisdiction),
    words.map((word) => `“${word}”`).join(' '),
  ].filter(Boolean);
  if (others.length === 0) return `anything ${least}`;
  return [...others, ...(least ? [least] : [])].join(' · ');
}

/** The same terms as they would be typed. */
export function termsLine({ company, sector, jurisdiction, words, minUsd }: WatchTerms): string {
  return [
    company && `company:${quote(company.name)}`,
    sector && `sector:${sector}`,
    jurisdiction && `jurisdiction:${jurisdiction}`,
    minUsd === undefined ? null : `min:${minUsd}`,
    ...(words ?? []).map(quote),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Whether two people would say that they watch the same. */
export function sameTerms(a: WatchTerms, b: WatchTerms): boolean {
  return same(comparable(a), comparable(b));
}

const comparable = ({ company, words = [], ...rest }: WatchTerms) => ({
  ...rest,
  company: company?.id ?? null,
  words: words.map((word) => word.toLowerCase()).sort(),
});

/** The question that finds what fits. */
export function termsQuery(terms: WatchTerms): EventQuery {
  const { company, sector, jurisdiction, words, minUsd } = terms;
  return {
    ...(company && { companies: [company.id] }),
    ...(sector && { sectors: [sector] }),
    ...(jurisdiction && { jurisdictions: [jurisdiction] }),
    ...(words && { words }),
    ...(minUsd !== undefined && { minUsd }),
  };
}
