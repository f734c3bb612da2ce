/** The answer about one company: facts, the line of its valuations, and everything that happened to it. */
import type { Request } from '../../../contracts/command.ts';
import type { CompanyFound } from '../../../contracts/reader.ts';
import { inlines, type Page } from '../../../page/page.ts';
import { whyThis } from '../../questions/names/why-this.ts';
import type { ParsedQuestion } from '../../questions/question.ts';
import { followActions, rowActions } from '../../wording/event-menu.ts';
import { unfitText } from '../../wording/left-out.ts';
import { notice, today } from '../../wording/parts.ts';
import { eventsCaption, eventsTable } from '../events-table.ts';
import { atFirst, listActions, understood } from '../list-answer.ts';
import { besideOwned, besidePerson } from './beside.ts';
import { profileFacts, whatItIs } from './facts.ts';
import { readInvesting, roundsAction } from './investing.ts';
import { investorParts } from './investors.ts';
import { recordsFact } from './money-facts.ts';
import { readProfile } from './profile.ts';
import { latestValuation } from './step-up.ts';
import { circularFact } from './ties.ts';
import { valuationChart } from './valuation-history.ts';
import { settledValuations } from './valuations.ts';

/** A question about one company: what was typed, as read, and the name in it. */
export interface CompanyQuestion {
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
  const [person, others, backers, records, circular, investing] = await Promise.all([
    besidePerson(match, query, context),
    besideOwned(match, owned, query, context),
    context.window.offset === 0 ? investorParts(profile, context) : [],
    context.window.offset === 0 ? recordsFact(profile, context) : null,
    context.window.offset === 0 ? circularFact(profile, context.log) : null,
    context.window.offset === 0 ? readInvesting(profile, context) : null,
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
        {
          kind: 'facts',
          facts: profileFacts(profile, settled, { records, circular, investing }, context),
        },
        ...valuationChart(settled),
      ]),
      ...eventsTable(found.events, eventsCaption(company.name, context, found), context.reference, {
        ...query,
        today: today(context),
      }),
      ...notice(found.total === 0 ? `No event about ${company.name} ${none}.` : null),
      ...atFirst(context, [...backers, ...person.parts, ...others.parts]),
      ...notice(unfitText(found)),
      ...(await understood({ ...asked, understood: [...meant, ...filtered] }, context)),
    ],
    actions: [
      ...listActions(context, context.line('company', typed), found.total),
      ...followActions(company.name, context),
      ...roundsAction(investing, company.name, context),
    ],
    rows: rowActions(found.events, context),
    events: [...new Map(events.map((event) => [event.id, event])).values()],
  };
}
