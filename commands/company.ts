import {
  laterSources,
  listActions,
  notice,
  readAsked,
  stretch,
  understood,
} from '../src/briefing/answer.ts';
import { chooseCompany, unknownCompany } from '../src/briefing/company-answers.ts';
import { EVENT_TYPES } from '../src/briefing/event.ts';
import { eventsTable } from '../src/briefing/events-table.ts';
import { unfitText } from '../src/briefing/left-out.ts';
import { profileFacts, readProfile, whatItIs } from '../src/briefing/profile.ts';
import { latestValuation, settledValuations, valuationChart } from '../src/briefing/valuations.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { inlines } from '../src/contracts/page.ts';
import { InputError } from '../src/errors.ts';

/** One company over all types of events. */
export default defineCommand({
  name: 'company',
  summary: 'One company: valuation, money raised, rounds, deals, incidents, regulation, lawsuits',
  usage: '<name> [filters]',
  examples: [
    { ask: 'Anthropic', answers: 'everything in the log about Anthropic' },
    { ask: 'Claude', answers: 'the company behind a product' },
    { ask: 'Nvidia since:2026', answers: 'its events of this year' },
  ],
  async input(typed, context) {
    const asked = await readAsked('company', EVENT_TYPES, typed, context);
    const name = asked.words.join(' ');
    if (name) return { typed, asked, name };
    throw new InputError({
      wrong: 'There is no company in that question.',
      allowed: 'Name a company, a product or a person',
      next: context.line('company', 'Anthropic'),
    });
  },
  async run({ typed, asked, name }, context) {
    const match = await context.log.findCompany(name);
    if (match.kind === 'none') return unknownCompany(name, context);
    if (match.kind === 'several') return chooseCompany(name, match.companies, context);
    const { company, errors } = match;
    const { words: _name, ...query } = asked.query;
    const [profile, found] = await Promise.all([
      readProfile(company, context),
      context.log.find({ ...query, companies: [company.id] }, context.window),
    ]);
    const settled = settledValuations(profile.rounds);
    const latest = latestValuation(settled);
    const news = found.events[0]?.title ?? 'no events known by then';
    return {
      headline: latest
        ? `${company.name}: ${String(inlines(latest)[0])}`
        : `${company.name}: ${news}`,
      title: company.name,
      parts: [
        ...notice(errors > 0 ? `Showing ${company.name} for “${name}”.` : null),
        { kind: 'text', text: whatItIs(company, context.world).join(' · ') },
        { kind: 'facts', facts: profileFacts(profile, latest) },
        ...valuationChart(settled),
        ...eventsTable(
          found.events,
          `${company.name}, events, newest first, ${stretch(context, found.events.length, found.total)}`,
        ),
        ...notice(found.total === 0 ? `No event of ${company.name} is in the log by then.` : null),
        ...notice(unfitText(found)),
        ...notice(laterSources(found.events, context)),
        ...understood(
          {
            ...asked,
            understood: [
              `company ${company.name}`,
              ...asked.understood.slice(0, asked.typed.length),
            ],
          },
          context,
        ),
      ],
      actions: listActions(context, context.line('company', typed), found.total),
      events: found.events,
    };
  },
});
