/** Words of a question that no text says, and that name a company all the same: by a person, a product, or with a typing error. */
import type { Request } from '../../contracts/command.ts';
import type { CompanyFound } from '../../contracts/reader.ts';
import { quote } from '../../domain/text/typed.ts';
import type { Action } from '../../page/page.ts';
import { typedFilter } from '../questions/line.ts';
import { bare, namesWithin } from '../questions/names/names-within.ts';
import { eventNumber } from '../wording/event-words.ts';
import type { ListQuestion } from './list-answer.ts';

/** A company that words name, in a sentence, and the same question asked about it. */
interface Named {
  sentence: string;
  actions: Action[];
}

/** So many phrases are looked up. */
const LOOKED_UP = 10;

/** The company that the words name together, else that some of them name; null where none does. */
export async function namedIn(
  command: string,
  question: ListQuestion,
  context: Request,
): Promise<Named | null> {
  const { words } = question.asked;
  const event = words.length === 1 ? await eventOf(words[0] ?? '', context) : null;
  if (event) return event;
  for (const phrase of await phrasesIn(words, context)) {
    const name = bare(phrase.join(' '));
    const found = name === '' ? null : await context.log.findCompany(name);
    if (!found || found.kind === 'none' || (await isWord(name, found, context))) continue;
    const rest = words.filter((word) => !phrase.includes(word));
    const companies = found.kind === 'one' ? [found.company] : found.companies.slice(0, 2);
    const actions = companies.map((one) => askAbout(command, one.name, rest, question, context));
    return { sentence: sentenceOf(name, found), actions: (await Promise.all(actions)).flat() };
  }
  return null;
}

/** The event of a number that was looked for as a word. */
async function eventOf(word: string, { log, line }: Request): Promise<Named | null> {
  const event = /^e\d+$/i.test(word) ? await log.event(word) : null;
  if (!event) return null;
  const number = eventNumber(event);
  return {
    sentence: `${number} is an event: ${event.title}.`,
    actions: [{ kind: 'ask', label: `Open ${number}`, ask: line('event', number) }],
  };
}

/** All words, then the names within them, then each word. */
async function phrasesIn(words: readonly string[], { log }: Request) {
  if (words.length === 1) return [words];
  const names = (await namesWithin(words, log)).map((name) => name.words);
  return [words, ...names, ...words.map((word) => [word])].slice(0, LOOKED_UP);
}

/** True for a word that some text says, where it would have to be a typing error to be a name. */
async function isWord(name: string, found: CompanyFound, { log }: Request): Promise<boolean> {
  if (found.kind !== 'one' || found.errors === 0) return false;
  return (await log.find({ words: [name] }, { offset: 0, limit: 0 })).total > 0;
}

function sentenceOf(name: string, found: Exclude<CompanyFound, { kind: 'none' }>): string {
  if (found.kind === 'several')
    return `“${name}” could be ${found.companies.map((company) => company.name).join(' or ')}.`;
  const { company, by, errors } = found;
  if (errors > 0) return `Did you mean ${by.name}?`;
  if (by.kind === 'person') return `${by.name} is with ${company.name}.`;
  if (by.kind === 'product') return `${by.name} is a product of ${company.name}.`;
  return by.name === company.name
    ? `The log knows ${company.name}.`
    : `“${name}” is ${company.name}.`;
}

/** The question with the company as a filter in place of the words that name it; without the others where that finds nothing; nothing where no such question does. */
async function askAbout(
  command: string,
  company: string,
  rest: readonly string[],
  { asked, again }: ListQuestion,
  { line, log }: Request,
): Promise<Action[]> {
  const others = asked.typed.filter(({ key, excludes }) => key !== 'company' || excludes);
  const about = { key: 'company', value: company } as const;
  const filters = [about, ...others].map(typedFilter);
  for (const args of [[...filters, ...rest.map(quote)].join(' '), filters.join(' ')]) {
    const { query } = await again(args);
    const { total } = await log.find(query, { offset: 0, limit: 0 });
    if (total > 0) return [{ kind: 'ask', label: company, ask: line(command, args) }];
  }
  return [{ kind: 'ask', label: company, ask: line('company', company) }];
}
