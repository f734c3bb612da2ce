/** Words of a question that no text says, and that name a company all the same: by a person, a product, or with a typing error. */
import type { Request } from '../../contracts/command.ts';
import type { CompanyFound } from '../../contracts/reader.ts';
import { quote } from '../../domain/text/typed.ts';
import type { Action } from '../../page/page.ts';
import type { ParsedQuestion } from '../questions/question.ts';

/** A company that words name, in a sentence, and the same question asked about it. */
interface Named {
  sentence: string;
  actions: Action[];
}

/** So many words are looked up, each by itself. */
const LOOKED_UP = 6;

/** The company that the words name together, else that one of them names; null where none does. */
export async function namedIn(
  command: string,
  asked: ParsedQuestion,
  context: Request,
): Promise<Named | null> {
  const { words } = asked;
  const phrases = words.length > 1 ? [words, ...words.map((word) => [word])] : [words];
  for (const phrase of phrases.slice(0, LOOKED_UP)) {
    const name = phrase.join(' ');
    const found = name === '' ? null : await context.log.findCompany(name);
    if (!found || found.kind === 'none') continue;
    const rest = words.filter((word) => !phrase.includes(word));
    return {
      sentence: sentenceOf(name, found),
      actions: actionsOf(command, found, rest, asked, context),
    };
  }
  return null;
}

function sentenceOf(name: string, found: Exclude<CompanyFound, { kind: 'none' }>): string {
  if (found.kind === 'several')
    return `“${name}” could be ${found.companies.map((company) => company.name).join(' or ')}.`;
  const { company, by, errors } = found;
  if (errors > 0) return `Did you mean ${by.name}?`;
  if (by.kind === 'person') return `${by.name} is with ${company.name}.`;
  if (by.kind === 'product') return `${by.name} is a product of ${company.name}.`;
  return `“${name}” is ${company.name}.`;
}

/** The question with the company as a filter in place of the words that name it. */
function actionsOf(
  command: string,
  found: Exclude<CompanyFound, { kind: 'none' }>,
  rest: readonly string[],
  { typed }: ParsedQuestion,
  { line }: Request,
): Action[] {
  const companies = found.kind === 'one' ? [found.company] : found.companies.slice(0, 2);
  const others = typed.filter(({ key }) => key !== 'company');
  return companies.map(({ name }) => {
    const pairs = [{ key: 'company', value: name }, ...others];
    const args = [...pairs.map(({ key, value }) => `${key}:${quote(value)}`), ...rest.map(quote)];
    return { kind: 'ask', label: name, ask: line(command, args.join(' ')) };
  });
}
