/** Answers for a name that is no company, or several. */
import type { Context } from '../contracts/command.ts';
import { plural } from '../domain/event/labels.ts';
import type { Company } from '../domain/reference/company.ts';
import type { Page } from '../page/page.ts';
import { tokens } from './questions/question.ts';

/** Which one? Each candidate is a button. */
export function chooseCompany(name: string, companies: readonly Company[], context: Context): Page {
  const list = companies.map((company) => company.name);
  const sentence = `“${name}” could be ${list.slice(0, 5).join(' or ')}.`;
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: `${sentence} Ask for one of them by its full name.` }],
    actions: companies.slice(0, 3).map((company) => ({
      kind: 'ask',
      label: company.name,
      ask: context.line('company', company.name),
    })),
    events: [],
  };
}

/** No such company: how many there are, whether any text names it, and the way on. */
export async function unknownCompany(name: string, context: Context): Promise<Page> {
  const words = tokens(name).map((token) => token.value);
  const [size, texts] = await Promise.all([
    context.log.size(),
    context.log.find({ words }, { offset: 0, limit: 1 }),
  ]);
  const named = texts.total
    ? `${plural(texts.total, 'text')} in the log name it`
    : 'no text names it';
  const sentence = `No company “${name}” in the log (${size.companies} companies; ${named}).`;
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }],
    actions: [
      { kind: 'form', label: 'Add it', prefill: { company: name } },
      { kind: 'ask', label: 'Search the texts', ask: context.line('search', name) },
    ],
    events: [],
  };
}
