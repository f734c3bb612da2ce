/** Companies that a question sets beside each other: "anthropic vs openai", "compare Mistral and Aleph Alpha". */
import type { CompanyFound, Reader } from '../../../contracts/reader.ts';
import { withoutTail } from '../../../domain/text/cutting.ts';
import { tidy } from '../../../domain/text/typed.ts';
import { bare } from './names-within.ts';

/** A company that was found by a name. */
export type OneFound = Extract<CompanyFound, { kind: 'one' }>;

/** The most that stand side by side. */
const MOST = 4;

/** Between names: words that compare and nothing else, words that often do, and words that a name may have in it too. */
const SURELY = / (?:vs?\.?|versus|compared (?:with|to)|in comparison (?:with|to)) /iu;
const COMPARING = / (?:vs?\.?|versus|against|compared (?:with|to)|in comparison (?:with|to)|or) /iu;
const LISTING = / ?, ?(?:and |or )?| (?:and|&|\+|with|to) /iu;

/** Words before the first name. */
const BEFORE =
  /^(?:(?:please )?compare|comparison (?:of|between)|(?:the )?difference between|how (?:does|do)|side by side|head to head)(?: of)?:? /iu;
/** Words after the last one. */
const AFTER = / (?:compare|side by side|head to head|compared)$/iu;

/** "xAI vs Anthropic valuation": what is compared stands among all that is. */
const OF_WHAT =
  / (?:latest |total |current )?(?:valuations?|funding|fundraising|financing|worth|investors|backers|raised|money raised|capital raised|models|products|llms)$/iu;

const SIGNS = '?!.';

/** The words with single spaces, without the sign that ends a question. */
const asked = (words: string): string => withoutTail(tidy(words), SIGNS);

/** True for words that compare, whatever they name. */
export const compares = (words: string): boolean =>
  [COMPARING, BEFORE, AFTER].some((pattern) => pattern.test(asked(words)));

/** True for words that do nothing else: "lawsuits against OpenAI" does not compare. */
const surelyCompares = (words: string): boolean =>
  [SURELY, BEFORE, AFTER].some((pattern) => pattern.test(asked(words)));

/** "who invested in both OpenAI and Anthropic", "investors that Mistral and Helsing have in common". */
const SHARED =
  /^.*\b(?:invest(?:ed|s|ors?)?|back(?:ed|s|ers?)?)\b.*?\b(?:in both|both|in common|shared|common|of|in|do) (?:of |both )*/iu;
const COMMON = /\b(?:both|in common|share|shared|common)\b/iu;
/** "companies backed by both Nvidia and Microsoft": those who invest are named, and no shared ones are asked for. */
const INVESTING = /\b(?:backed|funded|financed|led) by both\b/iu;
const TAIL = /\b(?:have|share|shared)?(?: in)?(?: common)?$/iu;

/** The names of companies whose investors in common are asked for, as their comparison is asked for; null where none are. */
export async function sharedBy(
  words: string,
  log: Pick<Reader, 'findCompany'>,
): Promise<string | null> {
  const said = asked(words);
  if (!SHARED.test(said) || !COMMON.test(said) || INVESTING.test(said)) return null;
  const names = said.replace(SHARED, '').replace(TAIL, '').trim();
  const compared = await companiesCompared(names, log);
  return compared && compared.unknown.length === 0
    ? compared.found.map(({ company }) => company.name).join(' vs ')
    : null;
}

/** The names that words set beside each other, two to four of them; null for words that do not. */
function sidesOf(words: string): string[] | null {
  const named = asked(words).replace(BEFORE, '').replace(AFTER, '');
  const listed = surelyCompares(words) ? named.replace(OF_WHAT, '') : named;
  const compared = listed.split(COMPARING);
  const parts =
    compared.length > 1 ? compared.flatMap((side) => side.split(',')) : listed.split(LISTING);
  const sides = parts.map((side) => side.trim()).filter((side) => side !== '');
  return sides.length >= 2 && sides.length <= MOST ? sides : null;
}

/** Companies that are set beside each other, each once, in their order, and the sides that are none. */
export interface CompaniesCompared {
  found: readonly (OneFound & { asked: string })[];
  unknown: readonly string[];
}

/**
 * The companies that words set beside each other; null where they do not. Words that say so ("vs", "compare") may name
 * one that is unknown; names that are only listed must all be known.
 */
export async function companiesCompared(
  words: string,
  log: Pick<Reader, 'findCompany'>,
): Promise<CompaniesCompared | null> {
  const sides = sidesOf(words);
  if (!sides || (await isName(words, log))) return null;
  const read = await Promise.all(
    sides.map(async (side) => ({ side, match: await companyCalled(side, log) })),
  );
  const found = new Map<string, OneFound & { asked: string }>();
  for (const { side, match } of read)
    if (match.kind === 'one') found.set(match.company.id, { ...match, asked: side });
  const unknown = read.flatMap(({ side, match }) => (match.kind === 'one' ? [] : [side]));
  const isMeant = unknown.length === 0 ? found.size > 1 : found.size > 0 && surelyCompares(words);
  return isMeant ? { found: [...found.values()], unknown } : null;
}

/** A name may have such a word in it. */
async function isName(words: string, log: Pick<Reader, 'findCompany'>): Promise<boolean> {
  const found = await log.findCompany(words);
  return found.kind === 'several' || (found.kind === 'one' && found.errors === 0);
}

/** Around a name: "the company behind Claude", "who makes Cursor", "LeCun’s startup". */
const BEHIND =
  /^(?:(?:what is |who is |tell me about |show me |about )?(?:the |that )?(?:company|start-?up|lab|firm|makers?|creators?|developers?|team|people) (?:behind|of|that (?:makes|made|builds)|making|called|named)|who (?:makes|made|builds|built|develops)|tell me about|what about|what is|who is|show me|show|about|company) /iu;
const OWNED =
  /(?:[’']s?)?(?: (?:new|own|ai)){0,2} (?:start-?up|company|lab|labs|firm|venture|business)$/iu;

/** The company of a name, or of the words around one. Typing errors are forgiven in the name as it stands alone. */
export async function companyCalled(
  words: string,
  log: Pick<Reader, 'findCompany'>,
): Promise<CompanyFound> {
  const whole = await log.findCompany(words);
  if (whole.kind === 'several' || (whole.kind === 'one' && whole.errors === 0)) return whole;
  const name = bare(asked(words).replace(BEHIND, '').replace(OWNED, ''));
  if (name === '' || name === words) return whole;
  const within = await log.findCompany(name);
  return within.kind === 'none' ? whole : within;
}
