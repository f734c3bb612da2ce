import { datesPage, noLaw, readRegulationQuestion } from '../src/briefing/answers/dates-asked.ts';
import { comingDates } from '../src/briefing/answers/deadlines.ts';
import { atFirst, listActions, partRead, understood } from '../src/briefing/answers/list-answer.ts';
import {
  beforeGroups,
  groupsByStanding,
  levelsBelow,
  readRegulation,
} from '../src/briefing/answers/regulation.ts';
import { refinements } from '../src/briefing/questions/refining/refinements.ts';
import { watchable } from '../src/briefing/watches/offer.ts';
import { rowActions } from '../src/briefing/wording/event-menu.ts';
import { unfitText } from '../src/briefing/wording/left-out.ts';
import { notice, today } from '../src/briefing/wording/parts.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** Regulatory and legal news, and the countdown to every coming effective date. */
export default defineCommand({
  name: 'regulation',
  past: true,
  summary: 'Regulatory and legal news, and the countdown to every coming effective date',
  usage: '[deadlines] [filters]',
  examples: [
    { ask: 'jurisdiction:EU', answers: 'EU law, cases and coming dates, without member states' },
    { ask: 'deadlines jurisdiction:EU', answers: 'the coming dates alone' },
    { ask: 'company:Anthropic', answers: 'regulation and court cases about Anthropic' },
  ],
  input: readRegulationQuestion,
  run: watchable(async (question, context) => {
    const answer = await readRegulation(question.query, context);
    if (question.only) return datesPage(question, answer, context);
    const { found } = answer;
    const none = await noLaw(question, answer, context);
    if (none) return none;
    const below = await levelsBelow(question, context);
    const dates = comingDates(answer, today(context));
    const newest = found.events[0]?.title ?? 'no event in that range';
    return {
      headline: dates.headline ? `${dates.headline}. Newest: ${newest}` : newest,
      title: answer.title,
      parts: [
        ...partRead(question.asked),
        ...atFirst(context, [...dates.parts, ...(await beforeGroups(question, answer, context))]),
        ...groupsByStanding(answer, context),
        ...notice(below.text),
        ...notice(unfitText(found)),
        ...(await understood(question.asked, context, 'all jurisdictions')),
        { kind: 'context', text: 'Not legal advice.' },
      ],
      actions: [
        ...below.actions,
        ...listActions(context, context.line('regulation', question.typed), found.total),
      ],
      rows: atFirst(context, rowActions(dates.events, context)),
      refine: refinements('regulation', question.asked, context),
      events: answer.events,
    };
  }),
});
