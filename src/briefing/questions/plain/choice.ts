/** The command that answers a question in plain words, for a door that takes all of them. */
import type { Request } from '../../../contracts/command.ts';
import { EVENT_TYPES } from '../../../domain/event/vocabulary.ts';
import { quoteTickers } from '../../../domain/reference/company.ts';
import { nearest } from '../../../domain/text/names.ts';
import type { Token } from '../../../domain/text/tokens.ts';
import { quote } from '../../../domain/text/typed.ts';
import { pastedAddress } from '../../../domain/text/web-address.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import type { ParseContext } from '../filter.ts';
import { LONGEST_QUESTION, questionTokens, type TypedFilter, typedFilter } from '../line.ts';
import {
  type CompaniesCompared,
  companiesCompared,
  compares,
  sharedBy,
} from '../names/compared.ts';
import { questionInEnglish } from '../names/foreign-words.ts';
import { mendedWords } from '../names/mistyped.ts';
import { inEnglish } from '../names/other-names.ts';
import { type ParsedQuestion, readQuestion } from '../question.ts';
import { helpLine, withoutTelling } from './choosing/about-app.ts';
import { type AskedPlain, PERIOD, tellingOf } from './choosing/asked.ts';
import { periodsBeside } from './choosing/beside.ts';
import { figureLine } from './choosing/company-figures.ts';
import { filteredLine } from './choosing/filtered.ts';
import { companyLine, investorsLine, isWorth, personLine } from './choosing/one-company.ts';
import { isComing } from './coming.ts';
import { isIdle } from './idle.ts';
import { listFor } from './list-choice.ts';
import { LISTED_TYPES } from './listed-types.ts';
import { namesLaw } from './named/laws.ts';
import { readMended } from './named/mended.ts';
import { trendIn } from './trends.ts';
import { joined, plainWord } from './words.ts';

/** The line that answers: a command’s name and its arguments, or nothing for what is new; null where too little is understood to choose one. */
export async function lineFor(asTyped: string, context: Request): Promise<string | null> {
  const typed = withoutTelling(questionInEnglish(asTyped));
  const found = questionTokens(quoteTickers(typed));
  if (found.every(({ key, value }) => key === undefined && pastedAddress(value) !== null))
    return found.length > 0 ? `search ${typed}` : null;
  if (found.some(({ key }) => key !== undefined)) return filteredLine(typed, context);
  const asked = await readAsked(found, typed, context);
  if (!asked) return null;
  if (asked.filters.length === 0 && saysNothing(found))
    return listFor(found, []) ?? (ASKS_NEWS.test(typed) ? '' : 'help');
  if (SINCE_DIGEST.test(typed)) return '';
  const help = helpLine(typed);
  if (help) return help;
  const whereabouts = await personLine(asked, context.log);
  if (whereabouts) return whereabouts;
  const today = dayInZone(context.now.getTime(), context.zone);
  if (periodsBeside(typed, today)) return `trends ${typed}`;
  const { words } = await mendedWords(found, context);
  const mended = words.map(({ value, quoted }) => (quoted ? quote(value) : value)).join(' ');
  const trend = trendIn(mended);
  // With a limit of its own a mega-round is a large round.
  const isLarge = trend.name === 'mega' && asked.filters.some(({ key }) => key === 'min');
  if (trend.asks && !isLarge) return `trends ${mended}`;
  if (asksWorth(asked)) return `trends valuations ${typed}`;
  const compared = compares(typed) ? await companiesCompared(typed, context.log) : null;
  const suit = compared && /\sv\.?\s/i.test(typed) ? suitOf(compared) : null;
  if (suit && (await finds(suit, context))) return `regulation ${suit}`;
  if (compared && isOfNames(compared.unknown) && !asked.filters.some(isPlace))
    return `company ${typed}`;
  const shared = await sharedBy(typed, context.log);
  if (shared) return `company ${shared}`;
  const texted = { ...context, types: EVENT_TYPES, near: true };
  const figure = await figureLine(asked, context.log, (args) => finds(args, texted));
  if (figure) return figure;
  return (
    investorsLine(asked) ??
    (await listLine(asked, context)) ??
    companyLine(asked) ??
    daysLine(asked, context) ??
    searchLine(asked, context)
  );
}

/** "companies valued at over $10bn": of companies it is their latest valuation. */
const asksWorth = ({ typed, filters }: AskedPlain): boolean =>
  filters.some(({ key }) => key === 'valuation') &&
  !filters.some(({ key }) => ['round', 'investor', 'lead', 'type'].includes(key)) &&
  /\b(?:companies|company|startups?|start-ups?|firms?|labs?|makers?|(?:deca|hecto|centi)corns?)\b/i.test(
    typed,
  );

/** Words of grammar, and nouns that narrow nothing. */
const saysNothing = (found: readonly Token[]): boolean =>
  found.every((token) => token.key === undefined && !token.quoted && isIdle(plainWord(token).key));

/** Words that say nothing else, and ask what is new. */
const SINCE_DIGEST =
  /^(?:(?:whats?|what’s|what's|what is|anything|everything|all|is there anything|the|new|news|changed|happened|has|have|i|missed|did|do|we|us|show|me) )*since (?:my|the|our|your) last (?:digest|briefing|visit|time|post)[?!. ]*$/iu;
const ASKS_NEWS =
  /\b(?:new|news|miss(?:ed)?|happen(?:ed|ing)?|changed|up|updates?|headlines|going on)\b/iu;

/** "NYT v OpenAI" is a case of the one against the other. */
function suitOf({ found: [one, other, ...more], unknown }: CompaniesCompared): string | null {
  const [name, ...names] = unknown;
  // “Bartz v Anthropic”: of a person the texts tell.
  if (one && !other && name && names.length === 0 && isOfNames([name]))
    return `company:${quote(one.company.name)} ${name} type:legal`;
  if (!one || !other || more.length + unknown.length > 0) return null;
  return `company:${quote(one.company.name)} with:${quote(other.company.name)} type:legal`;
}

/** Names that are unknown have few words; a sentence about two companies is no comparison. */
const isOfNames = (unknown: readonly string[]): boolean =>
  unknown.every((name) => !/\s/.test(name.trim()));

/** "Italy vs DeepSeek" sets no companies beside each other. */
const isPlace = ({ key }: TypedFilter): boolean =>
  key === 'country' || key === 'region' || key === 'jurisdiction';

/** Rounds, deals or regulation, where a word says that it is about them, and another what of them. A list in which nothing fits the words is none that they ask for. */
async function listLine(asked: AskedPlain, context: Request): Promise<string | null> {
  const { typed, found, filters, words, left } = asked;
  const list = listFor(found, filters);
  if (!list || isWorth(asked) || filters.length + words.length + left.length === 0) return null;
  if (list === 'rounds' && (await areNoRounds(asked, context))) return `search ${typed}`;
  if (list === 'deals' && (await areRounds(asked, context))) return `rounds ${typed}`;
  const isSure = words.length === 0 || tellingOf(asked).length > 0 || namesLaw(words);
  const types = LISTED_TYPES[list];
  return isSure || (await finds(typed, { ...context, types })) ? `${list} ${typed}` : null;
}

/** "Lightspeed deals": those of an investor are its rounds, where no type is named and the log has no others. */
async function areRounds({ typed, filters }: AskedPlain, context: Request): Promise<boolean> {
  if (filters.some(({ key }) => key === 'type') || !filters.some(isCompany)) return false;
  const [deals, rounds] = [LISTED_TYPES.deals, LISTED_TYPES.rounds];
  return (
    !(await finds(typed, { ...context, types: deals })) &&
    (await finds(typed, { ...context, types: rounds }))
  );
}
/** "Did Amazon invest in Anthropic": where money went into a company otherwise than by a round too, all of it is told. */
async function areNoRounds({ typed, filters }: AskedPlain, context: Request): Promise<boolean> {
  const keys = filters.map(({ key }) => key);
  if (!filters.some(isCompany) || keys.includes('type')) return false;
  if (!keys.includes('investor') && !keys.includes('lead')) return false;
  const texted = { ...context, types: EVENT_TYPES, near: true };
  const { query } = await readFor(typed, texted);
  const [all, rounds] = await Promise.all(
    [EVENT_TYPES, LISTED_TYPES.rounds].map((types) =>
      context.log.find({ types, ...query }, { offset: 0, limit: 0 }),
    ),
  );
  return (all?.total ?? 0) > (rounds?.total ?? 0);
}
const isCompany = ({ key, excludes }: TypedFilter): boolean => key === 'company' && !excludes;

/** Days, orders and numbers alone. */
const DAYS = ['since', 'until', 'sort', 'top'];

/** Days and nothing else: the digest of days that were, and the dates of days to come. */
function daysLine(
  { typed, found, filters, words }: AskedPlain,
  { now, zone }: Request,
): string | null {
  const days = filters.filter(({ key }) => key === 'since' || key === 'until');
  if (words.length > 0 || filters.some(({ key }) => !DAYS.includes(key))) return null;
  const coming = isComing(joined(found.map(plainWord)));
  if (days.length === 0) return coming ? 'regulation upcoming' : null;
  const line = days.map(typedFilter).join(' ');
  const start = days.find(({ key }) => key === 'since')?.value ?? '';
  return coming || start > dayInZone(now.getTime(), zone)
    ? `regulation ${typed}`
    : `digest preview ${line}`;
}

/** A search for all of it; where that finds nothing, for the words alone. One unknown word alone may be a command that was mistyped. */
async function searchLine(asked: AskedPlain, context: Request): Promise<string | null> {
  const { filters, words, left, found } = asked;
  const texts = [...words, ...left].map(({ value, quoted }) =>
    quoted ? quote(value) : PERIOD.test(value) ? `"${value}"` : value,
  );
  const whole = [...filters.map(typedFilter), ...texts].join(' ');
  if (tellingOf(asked).length === 0 && words.length === 0) return null;
  const [first] = found;
  // A command that was mistyped, with what should follow it.
  if (first === words[0] && first && nearest(first.value, context.commands, ({ name }) => name)[0])
    return null;
  const texted = { ...context, types: EVENT_TYPES, near: true };
  // As it was typed, where a search understands the same: it says what is left out, and why.
  if (filters.length > 0 && (await isReadAlike(asked, texted))) return `search ${asked.typed}`;
  if (await finds(whole, texted)) return `search ${whole}`;
  const typed = found.map(({ value }) => value).join(' ');
  if (filters.length > 0 && (await finds(typed, texted))) return `search ${typed}`;
  const quoted = found.map(({ value }) => quote(`"${value}"`)).join(' ');
  if (filters.length > 1 && (await finds(quoted, texted))) return `search ${quoted}`;
  // The search says which of the words keep it from an answer, and answers the rest.
  if (tellingOf(asked).length > 0) return `search ${whole}`;
  for (const text of texts) if (await finds(text, texted)) return `search ${whole}`;
  return (await isMistypedName(typed, context)) ? `company ${typed}` : null;
}

/** A company with a typing error, where no command is as near. */
async function isMistypedName(typed: string, { log, commands }: Request): Promise<boolean> {
  const isCommand = nearest(typed, commands, ({ name }) => name).length > 0;
  return !isCommand && (await log.findCompany(typed)).kind === 'one';
}

/** Reads words as a question; null for what is none, or too long to be one. */
async function readAsked(
  found: readonly Token[],
  typed: string,
  context: Request,
): Promise<AskedPlain | null> {
  if (found.length === 0 || typed.length > LONGEST_QUESTION) return null;
  const { log, reference, now, zone } = context;
  const { filters, words, left } = await readMended([inEnglish(found, reference).words], [], {
    log,
    reference,
    now,
    zone,
    plain: true,
  });
  return { typed, found, filters, words, left };
}

/** True where a list or a search reads the question as the same filters, and finds something. */
async function isReadAlike({ typed, filters }: AskedPlain, context: Texted): Promise<boolean> {
  const read = await readFor(typed, context);
  const lineOf = (all: readonly TypedFilter[]) => all.map(typedFilter).sort().join(' ');
  return lineOf(read.typed) === lineOf(filters) && (await hasAny(read, context));
}

/** All that a question is read with for one command. */
type Texted = Pick<ParseContext, 'reference' | 'now' | 'zone' | 'types' | 'near'> &
  Pick<Request, 'log'>;

const finds = async (typed: string, context: Texted): Promise<boolean> =>
  hasAny(await readFor(typed, context), context);

function readFor(typed: string, { log, reference, now, zone, types, near = false }: Texted) {
  const read = { log, reference, now, zone, types: types ?? EVENT_TYPES, near, plain: true };
  return readQuestion(typed, read, (args) => args);
}

async function hasAny(
  { query }: Pick<ParsedQuestion, 'query'>,
  { log, types = EVENT_TYPES }: Texted,
): Promise<boolean> {
  return (await log.find({ types, ...query }, { offset: 0, limit: 0 })).total > 0;
}
