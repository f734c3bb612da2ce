import { coveragePage } from '../src/briefing/answers/covering/page.ts';
import { filters } from '../src/briefing/answers/list-answer.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { EVENT_TYPES } from '../src/domain/event/vocabulary.ts';

/** The sources and events of this log by kind, place, sector and evidence, and what it does not cover. */
export default defineCommand({
  name: 'coverage',
  summary: 'What this log sees and what it does not: sources, regions, sectors, evidence',
  usage: '[filters]',
  examples: [
    { ask: '', answers: 'who attests the events of this log, and what it does not cover' },
    { ask: 'since:last 90 days', answers: 'the same for events of the last 90 days' },
    { ask: 'sector:chips', answers: 'how well chips are covered' },
  ],
  input: filters('coverage', EVENT_TYPES),
  run: coveragePage,
});
