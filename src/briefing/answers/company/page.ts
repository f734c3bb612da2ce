/** The answer about one company: facts, the line of its valuations, and everything that happened to it. */
import type { Request } from '../../../contracts/command.ts';
import type { CompanyFound } from '../../../contracts/reader.ts';
import type { Company } from '../../../domain/reference/company.ts';
import { plural } from '../../../domain/text/english.ts';
import { tokens } from '../../../domain/text/tokens.ts';
import { type Action, inlines, type Page } from '../../../page/page.ts';
import { namesWithin } from '../../questions/names/names-within.ts';
import type { ParsedQuestion } from '../../questions/question.ts';
import { followActions, rowActions } from '../../wording/event-menu.ts';
import { unfitText } from '../../wording/left-out.ts';
import { notice, today } from '../../wording/parts.ts';
import { eventsCaption, eventsTable } from '../events-table.ts';
import { atFirst, listActions, understood } from '../list-answer.ts';
import { besideOwned, besidePerson, eventsOfPerson, whyThis } from './beside.ts';
import { profileFacts, whatItIs } from './facts.ts';
import { investorParts } from './investors.ts';
import { readProfile } from './profile.ts';
import { latestValuation } from './step-up.ts';
import { valuationChart } from './valuation-history.ts';
import { settledValuations } from './valuations.ts';

/** A question about one company: what was typed, as read, and the name in it. */
interface CompanyQuestion {
  typed: string;
  asked: ParsedQuestion;
  name: string;
}

/** Facts are over the whole log; the filters narrow the table of events. */
export async function companyPage(
  match: Extract<CompanyFound, { kind: 'one' }>,
  { typed, asked, name }: CompanyQuestion,
  context: Request,
): Promise<Page> {
  const { company } = match;
  const { words: _name, ...query } = asked.query;
  const profile = await readProfile(company, query, context);
  const { found, owned } = profile;
  const [person, others, backers] = await Promise.all([
    besidePerson(match, query, context),
    besideOwned(match, owned, query, context),
    context.window.offset === 0 ? investorParts(profile, context) : [],
  ]);
  const events = [...found.events, ...person.events, ...others.events];
  const settled = settledValuations(profile.valued, company.name);
  const latest = latestValuation(settled);
  const news = latest ? `latest valuation ${inlines(latest)[0]}` : found.events[0]?.title;
  const filtered = asked.understood.slice(0, asked.typed.length);
  const meant = [`company ${company.name}`, ...person.understood, ...others.understood];
  const none = filtered.length
    ? `in the log fits ${filtered.join(' · ')}`
    : 'was known at that time';
  return {
    headline: `${company.name}: ${news ?? `no event about it ${none}`}`,
    title: company.name,
    parts: [
      ...atFirst(context, [
        ...notice(whyThis(match, name)),
        { kind: 'text', text: whatItIs(company, context.reference).join(' · ') },
        { kind: 'facts', facts: profileFacts(profile, settled, context) },
        ...valuationChart(settled),
      ]),
      ...eventsTable(found.events, eventsCaption(company.name, context, found), {
        ...query,
        today: today(context),
      }),
      ...notice(found.total === 0 ? `No event about ${company.name} ${none}.` : null),
      ...atFirst(context, [...backers, ...person.parts, ...others.parts]),
      ...notice(unfitText(found)),
      ...understood({ ...asked, understood: [...meant, ...filtered] }, context),
    ],
    actions: [
      ...listActions(context, context.line('company', typed), found.total),
      ...followActions(company.name, context),
    ],
    rows: rowActions(found.events, context),
    events: [...new Map(events.map((event) => [event.id, event])).values()],
  };
}

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

/** No such company: how many there are, whether any text names it, what a person of that name did, and the way on. */
export async function unknownCompany(name: string, context: Request): Promise<Page> {
  const words = tokens(name).map((token) => token.value);
  const [size, texts] = await Promise.all([
    context.log.size(),
    context.log.find({ words }, { offset: 0, limit: READ }),
  ]);
  const named = texts.total
    ? `${plural(texts.total, 'text')} in the log ${texts.total === 1 ? 'names' : 'name'} it`
    : 'no text mentions it';
  const person = eventsOfPerson(name, texts.events, context);
  const within = await namesWithin(wordsIn(name), context.log);
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
