import {
  atFirst,
  closing,
  filters,
  listActions,
  partRead,
  rangeLabel,
} from '../src/briefing/answers/list-answer.ts';
import { findListed } from '../src/briefing/answers/lists/each-deal.ts';
import { nothingFound } from '../src/briefing/answers/nothing-found.ts';
import { roundsLead, summaryOf } from '../src/briefing/answers/rounds/rounds.ts';
import { roundsTable } from '../src/briefing/answers/rounds/rounds-table.ts';
import { leadsBeside } from '../src/briefing/answers/trends/beside/periods.ts';
import { LISTED_TYPES } from '../src/briefing/questions/plain/listed-types.ts';
import { refinements } from '../src/briefing/questions/refining/refinements.ts';
import { watchable } from '../src/briefing/watches/offer.ts';
import { rowActions } from '../src/briefing/wording/event-menu.ts';
import { today } from '../src/briefing/wording/parts.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** Funding rounds and valuations: what was raised, by whom, from whom. */
export default defineCommand({
  name: 'rounds',
  past: true,
  summary: 'Funding rounds and valuations: table, total, median, largest, per month',
  usage: '[filters]',
  examples: [
    { ask: 'since:last 30 days', answers: 'the rounds of the last 30 days' },
    { ask: 'sector:chips min:500m', answers: 'chip rounds of $500M or more' },
    { ask: 'region:europe sort:amount top:5', answers: 'the five largest European rounds' },
  ],
  leads: leadsBeside,
  input: filters('rounds', LISTED_TYPES.rounds),
  run: watchable(async (question, context) => {
    const { query, asked, typed } = question;
    const found = await findListed(query, context.window, context.log);
    if (found.events.length === 0) return nothingFound('rounds', question, found, context);
    const totals = await context.log.totals({ ...query, top: undefined });
    const summary = await summaryOf(totals, query, asked.companies, context.log);
    const start = 'all rounds and valuations';
    const range = rangeLabel(context, found.events.length, found.total);
    const caption = `Rounds and valuations, ${range}`;
    return {
      headline: summary.headline,
      title: 'Funding rounds and valuations',
      parts: [
        ...partRead(asked),
        ...atFirst(context, await roundsLead(question, summary, totals, context.log)),
        roundsTable(found.events, caption, context.reference, { ...query, today: today(context) }),
        ...(await closing(asked, found, context, { ...summary, start })),
      ],
      actions: listActions(context, context.line('rounds', typed), found.total),
      rows: rowActions(found.events, context),
      refine: refinements('rounds', asked, context),
      events: found.events,
    };
  }),
});
