import {
  filters,
  type ListQuestion,
  listActions,
  partRead,
  understood,
} from '../src/briefing/answers/list-answer.ts';
import { findListed } from '../src/briefing/answers/lists/each-deal.ts';
import { nothingFound } from '../src/briefing/answers/nothing-found.ts';
import { pastedPage } from '../src/briefing/answers/pasted-page.ts';
import { countText, nothingSought, searchLead } from '../src/briefing/answers/search.ts';
import { refinements } from '../src/briefing/questions/refining/refinements.ts';
import { watchable } from '../src/briefing/watches/offer.ts';
import { eventLines, headlineOf } from '../src/briefing/wording/event-line.ts';
import { unfitText } from '../src/briefing/wording/left-out.ts';
import { notice } from '../src/briefing/wording/parts.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { EVENT_TYPES } from '../src/domain/event/vocabulary.ts';

const read = filters('search', EVENT_TYPES, true);

/** Full text over everything: titles, summaries, quotes, figures, conflicts, parties with their aliases. */
export default defineCommand({
  name: 'search',
  past: true,
  summary: 'Full text over everything, with the same filters; all words must match',
  usage: '<words> [filters]',
  examples: [
    { ask: 'lawsuit', answers: 'every event about it, in these words or near ones' },
    { ask: 'export controls jurisdiction:US', answers: 'words and filters together' },
  ],
  async input(typed, context) {
    const question = await read(typed, context);
    const { asked, query } = question;
    if (asked.words.length > 0) return { ...question, query: { sort: 'relevance', ...query } };
    if (asked.typed.length > 0) return question;
    throw nothingSought(context);
  },
  run: watchable(async (question: ListQuestion, context) => {
    const pasted = await pastedPage(question, context);
    if (pasted) return pasted;
    const found = await findListed(question.query, context.window, context.log);
    if (found.events.length === 0) return nothingFound('search', question, found, context);
    const count = await countText(question, found, context);
    return {
      headline: headlineOf(count, found.events),
      title: 'Search',
      parts: [
        ...partRead(question.asked),
        ...(await searchLead(count, question, found, context)),
        { kind: 'lines', lines: eventLines(found.events, question.query, context) },
        ...notice(unfitText(found)),
        ...(await understood(question.asked, context)),
      ],
      actions: listActions(context, context.line('search', question.typed), found.total),
      refine: refinements('search', question.asked, context),
      events: found.events,
    };
  }),
});
