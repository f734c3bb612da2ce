import { besidePage, readBeside } from '../src/briefing/answers/trends/beside/periods.ts';
import { readTrendLine, trendsPage } from '../src/briefing/answers/trends/page.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** Figures over time: capital and its shares, concentration, rumours, jobs, power, law, incidents. */
export default defineCommand({
  name: 'trends',
  summary: 'Figures over time: capital, concentration, rumours, debt, jobs, power, law, incidents',
  usage: '[figure] [by region] [filters]',
  examples: [
    { ask: '', answers: 'all figures of the last twelve months' },
    {
      ask: 'by region',
      answers: 'capital by region; also by country, sector, round, month or quarter',
    },
    {
      ask: 'concentration',
      answers: 'top-3 share and Herfindahl–Hirschman index of capital raised',
    },
    { ask: 'seed rounds', answers: 'capital of seed rounds per month' },
    {
      ask: 'jobs',
      answers: 'jobs cut; also rumours, power, purchases, law, incidents, mega-rounds, debt',
    },
  ],
  input: async (typed, context) =>
    (await readBeside(typed, context, (rest) => readTrendLine(rest, context))) ??
    (await readTrendLine(typed, context)),
  run: (line, context) =>
    'periods' in line ? besidePage(line, context) : trendsPage(line, context),
});
