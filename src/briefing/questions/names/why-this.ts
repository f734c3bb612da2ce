/** Why a question that calls a company by another name is about that company. */
import type { CompanyFound } from '../../../contracts/reader.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { listed } from '../../../domain/text/english.ts';
import { nameKey } from '../../../domain/text/names.ts';
import { formatDay } from '../../../domain/time/calendar.ts';

type One = Extract<CompanyFound, { kind: 'one' }>;

/** Why this company for that name: a typing error forgiven, a product, a ticker, a person, a former name; null where it explains itself. */
export function whyThis({ company, by, errors, others }: One, asked: string): string | null {
  const forgiven = errors > 0 ? `Showing ${company.name} for “${asked}”.` : null;
  return [forgiven, saidOf(company, by, others)].filter(Boolean).join(' ') || null;
}

function saidOf(company: Company, by: One['by'], others: One['others']): string | null {
  const { kind, name, until } = by;
  const was = until ? 'was' : 'is';
  const ended = until ? ` until ${formatDay(until)}` : '';
  if (kind === 'person') return `${personSentence(name, [{ company, until }, ...others])}.`;
  if (kind === 'ticker') return `${name} ${was} the ticker of ${company.name}${ended}.`;
  if (isProduct({ company, by })) return `${name} ${was} a product of ${company.name}${ended}.`;
  if (until) return `${name} was a name of ${company.name}${ended}.`;
  return kind === 'alias' && !isSeenIn(name, company)
    ? `This log tells of ${name} under ${company.name}.`
    : null;
}

/** True of the name of a product. */
export const isProduct = ({ company, by: { kind, name } }: Pick<One, 'company' | 'by'>): boolean =>
  kind === 'product' || (kind === 'alias' && company.products.includes(name));

/** True of a name that can be seen in that of the company: a part of it, or its initials. */
function isSeenIn(alias: string, { name }: Company): boolean {
  const [short, whole] = [nameKey(alias), nameKey(name)];
  const initials = name.split(/[\s-]+/).map((word) => word.charAt(0));
  return whole.includes(short) || short === nameKey(initials.join(''));
}

/** "Yann LeCun is with AMI Labs, and was with Meta until 1 Jan 2026". */
function personSentence(person: string, places: One['others']): string {
  const present = places.filter(({ until }) => until === null);
  const past = places.filter(({ until }) => until !== null);
  const is = present.length
    ? `is with ${listed(present.map(({ company }) => company.name))}`
    : null;
  const was = past.length
    ? `was with ${listed(past.map(({ company, until }) => `${company.name} until ${formatDay(until ?? '')}`))}`
    : null;
  return `${person} ${[is, was].filter(Boolean).join(', and ')}`;
}
