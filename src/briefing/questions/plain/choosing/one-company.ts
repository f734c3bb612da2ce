/** Questions that the page of a company answers. */
import { quote } from '../../../../domain/text/typed.ts';
import { typedFilter } from '../../line.ts';
import { typesIn } from '../plain.ts';
import { type AskedPlain, tellingOf } from './asked.ts';

/** "what is OpenAI’s valuation": of one company, that is what its page begins with. */
export function isWorth(asked: AskedPlain): boolean {
  const telling = tellingOf(asked);
  const isValuation = typesIn(telling).join() === 'valuation';
  return (
    asked.words.length === 0 &&
    telling.some(({ key, excludes }) => key === 'company' && !excludes) &&
    telling.length === (isValuation ? 2 : 1) &&
    (isValuation || /\bworth\b/i.test(asked.typed))
  );
}

const INVESTORS =
  /\b(?:investors|backers|shareholders)\b|\bwho(?: has| have|'s)? (?:invested|invests?|funded|funds|financed|finances|backed) /i;

/** "who are Mistral’s investors": its page names all of them, a table of rounds some of each. */
export function investorsLine({ typed, filters, words }: AskedPlain): string | null {
  const [only, ...more] = filters.filter(
    ({ key, value }) => key !== 'type' || value !== 'funding_round',
  );
  if (only?.key !== 'company' || only.excludes || more.length + words.length > 0) return null;
  return INVESTORS.test(typed) ? `company ${quote(only.value)}` : null;
}

/** One company and nothing else; what it was worth in days that have ended is told as it was known at their end. */
export function companyLine(asked: AskedPlain): string | null {
  const { filters, words } = asked;
  const company = filters.find(({ key, excludes }) => key === 'company' && !excludes);
  const isAlone = filters.length === 1 && words.length === 0;
  if (!company || !(isAlone || isWorth(asked))) return null;
  const [start, end] = (['since', 'until'] as const).map((day) =>
    filters.find(({ key }) => key === day),
  );
  return [`company ${quote(company.value)}`, start && typedFilter(start), end && `as:${end.value}`]
    .filter(Boolean)
    .join(' ');
}
