/** Questions that the page of a company answers. */
import type { Reader } from '../../../../contracts/reader.ts';
import { withoutTail } from '../../../../domain/text/cutting.ts';
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

/** "who else besides Nvidia backs Nscale": Nvidia is known to, and the page names it too. */
const ELSE = /\b(?:else|besides|other than|apart from|aside from)\b/i;
const BACKING =
  /\b(?:back(?:s|ed)?|fund(?:s|ed)?|financ(?:es|ed)|invest(?:s|ed)?|investors?|backers?|shareholders?)\b/i;
const FUNDS = /^(?:funds?|else)$/i;

/** "who are Mistral’s investors": its page names all of them, a table of rounds some of each. */
export function investorsLine({ typed, filters, words }: AskedPlain): string | null {
  const isElse = ELSE.test(typed) && BACKING.test(typed);
  const [only, ...more] = filters.filter(
    ({ key, value, excludes }) =>
      key !== 'sort' &&
      (key !== 'type' || value !== 'funding_round') &&
      !(isElse && excludes && ['company', 'investor', 'lead'].includes(key)),
  );
  const others = words.filter(({ value }) => !FUNDS.test(value));
  if (only?.key !== 'company' || only.excludes || more.length + others.length > 0) return null;
  return isElse || INVESTORS.test(typed) ? `company ${quote(only.value)}` : null;
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

/** Between a person and a company: whether one is with the other. */
const WITH =
  '(?:still |now |currently )?(?:at|with|part of|employed (?:at|by)|(?:work|works|working) (?:at|for|with)|left|leave|leaving|gone from|in charge of|(?:run|runs|running|lead|leads|leading|head|heads|heading)|(?:the )?(?:ceo|cto|cfo|coo|head|boss|chief(?: \\S+){0,2}|founder|co-founder|president) (?:of|at))';
/** "Is Noam Shazeer still at Google", "where is John Schulman now". */
const WHERE_ABOUTS = [
  new RegExp(`^(?:is|was|does|did|has) (?<name>\\S+(?: \\S+){1,3}?) ${WITH} \\S`, 'iu'),
  /^where (?:is|does) (?<name>\S+ \S+)(?: (?:now|today|work|working))?$/iu,
  /^(?:what is|whats|what's) (?<name>\S+ \S+) doing(?: (?:now|today))?$/iu,
];

/** A question about where a person is: the page of the company of that person begins with it. */
export async function personLine(
  { typed }: AskedPlain,
  log: Pick<Reader, 'findCompany'>,
): Promise<string | null> {
  const asked = withoutTail(typed, '?!. ');
  for (const pattern of WHERE_ABOUTS) {
    const name = pattern.exec(asked)?.groups?.name;
    const found = name === undefined ? null : await log.findCompany(name);
    if (found?.kind === 'one' && found.by.kind === 'person' && found.errors === 0)
      return `company ${quote(found.by.name)}`;
  }
  return null;
}
