/** The answer where a name is that of no company, or could be that of several. */
import type { Request } from '../../../contracts/command.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { plural } from '../../../domain/text/english.ts';
import { folded } from '../../../domain/text/folding.ts';
import { tokens } from '../../../domain/text/tokens.ts';
import type { Action, Page } from '../../../page/page.ts';
import type { OneFound } from '../../questions/names/compared.ts';
import { namesWithin } from '../../questions/names/names-within.ts';
import { eventsOfPerson } from './beside.ts';

/** Which one? Each candidate is a button. */
export function chooseCompany(name: string, companies: readonly Company[], context: Request): Page {
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

/** At most so many texts are looked through for a person of the name. */
const READ = 50;

/** The words of a name; of an address those of its host. */
function wordsIn(name: string): string[] {
  const host = /^(?:https?:\/\/)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+(?:\/|$)/i.exec(name)?.[1];
  return (host ?? name).split(host ? '-' : /[\s,;/]+/).filter(Boolean);
}

/** The parties of events whose names begin with these words. */
function begunBy(words: string, events: readonly TrackedEvent[]): { name: string }[] {
  const beginning = `${folded(words)} `;
  const names = events.flatMap(({ parties }) => parties.map(({ company }) => company));
  return [...new Set(names)]
    .filter((name) => folded(name).startsWith(beginning))
    .map((name) => ({ name }));
}

/** No such company, beside others that there are: how many there are, whether any text names it, what a person of that name did, and the way on. */
export async function unknownCompany(
  name: string,
  context: Request,
  others: readonly OneFound[] = [],
): Promise<Page> {
  const words = tokens(name).map((token) => token.value);
  const [size, texts] = await Promise.all([
    context.log.size(),
    context.log.find({ words }, { offset: 0, limit: READ }),
  ]);
  const named = texts.total
    ? `${plural(texts.total, 'text')} in the log ${texts.total === 1 ? 'names' : 'name'} it`
    : 'no text mentions it';
  const person = eventsOfPerson(name, texts.events, context);
  const within = [
    ...others.map(({ company }) => company),
    ...(await namesWithin(wordsIn(name), context.log)),
    ...begunBy(name, texts.events),
  ];
  const sentence = `No company “${name}” in the log (${size.companies} companies; ${named}).`;
  return {
    headline: sentence,
    parts: [{ kind: 'text', text: sentence }, ...person.parts],
    actions: [
      ...within.slice(0, 2).map((one): Action => {
        return { kind: 'ask', label: one.name, ask: context.line('company', one.name) };
      }),
      { kind: 'form', label: 'Add it', prefill: { company: name } },
      ...(texts.total > 0
        ? [{ kind: 'ask' as const, label: 'Search the texts', ask: context.line('search', name) }]
        : []),
    ],
    events: person.events,
  };
}
