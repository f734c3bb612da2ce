import { dealsLead, dealsSummary, dealsTable } from '../src/briefing/answers/deals.ts';
import {
  atFirst,
  closing,
  filters,
  listActions,
  partRead,
  rangeLabel,
} from '../src/briefing/answers/list-answer.ts';
import { findListed } from '../src/briefing/answers/lists/each-deal.ts';
import { askedWithout, nothingFound } from '../src/briefing/answers/nothing-found.ts';
import { LISTED_TYPES } from '../src/briefing/questions/plain/listed-types.ts';
import { refinements } from '../src/briefing/questions/refining/refinements.ts';
import { watchable } from '../src/briefing/watches/offer.ts';
import { headlineOf } from '../src/briefing/wording/event-line.ts';
import { rowActions } from '../src/briefing/wording/event-menu.ts';
import { today } from '../src/briefing/wording/parts.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { code } from '../src/page/page.ts';

/** Acquisitions, mergers, listings, partnerships and infrastructure. */
export default defineCommand({
  name: 'deals',
  past: true,
  summary: 'Acquisitions, mergers, listings, partnerships, infrastructure',
  usage: '[filters]',
  examples: [
    { ask: 'type:acquisition since:last 90 days', answers: 'who bought whom in the last 90 days' },
    { ask: 'company:Nvidia', answers: 'every deal with Nvidia in it' },
    { ask: 'type:infrastructure min:$10bn sort:amount', answers: 'the largest compute deals' },
  ],
  input: filters('deals', LISTED_TYPES.deals),
  run: watchable(async (question, context) => {
    const { query, asked, typed } = question;
    const found = await findListed(query, context.window, context.log);
    if (found.events.length === 0) return nothingFound('deals', question, found, context);
    const summary = await dealsSummary(query, found.total, context.log);
    const rounds = code(context.line('rounds', askedWithout('type', asked)));
    const caption = `Deals, ${rangeLabel(context, found.events.length, found.total)}`;
    return {
      headline: headlineOf(summary.headline, found.events),
      title: 'Deals',
      parts: [
        ...partRead(asked),
        ...atFirst(context, await dealsLead(question, summary.text, context.log)),
        dealsTable(found.events, caption, context.reference, { ...query, today: today(context) }),
        ...(await closing(asked, found, context, { ...summary, start: 'all deals' })),
        ...atFirst(context, [
          { kind: 'context', text: ['Funding rounds, which some call deals too: ', rounds] },
        ]),
      ],
      actions: listActions(context, context.line('deals', typed), found.total),
      rows: rowActions(found.events, context),
      refine: refinements('deals', asked, context),
      events: found.events,
    };
  }),
});
