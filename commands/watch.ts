import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { limit } from '../src/briefing/watches/limit.ts';
import { list } from '../src/briefing/watches/list.ts';
import { quiet } from '../src/briefing/watches/quiet.ts';
import { trial } from '../src/briefing/watches/trial.ts';
import { add, pause, remove, resume } from '../src/briefing/watches/verbs.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** Alerts within a minute: what a person or a channel watches. */
export default defineCommand({
  name: 'watch',
  summary:
    'Alerts within a minute, for you or the channel: companies, sectors, topics, jurisdictions, words',
  usage: 'add <company, words, type:, region: …> [here] | list | quiet | pause W3 | test',
  examples: [
    { ask: 'add Nvidia', answers: 'direct messages when something about Nvidia becomes known' },
    {
      ask: 'add here jurisdiction:EU',
      answers: 'alerts in this channel, and reminders of EU dates',
    },
    { ask: 'add sector:chips min:1bn', answers: 'chip events of $1B or more' },
    {
      ask: 'add rounds over 100m in europe',
      answers: 'the large rounds of a region, in plain words',
    },
    { ask: 'add topic:energy', answers: 'whatever is about energy, in any sector' },
    { ask: 'list', answers: 'what you and this channel watch' },
    { ask: 'quiet 22:00-07:00', answers: 'no alerts at night; those of the night come after it' },
    { ask: 'limit 3', answers: 'at most three alerts a day; the rest comes together later' },
    { ask: 'test', answers: 'what your watches would have sent in the last 30 days' },
  ],
  ...ofVerbs('watch', [add, list, quiet, limit, pause, resume, remove, trial], {
    verb: list,
    takes: (typed) => typed === '',
    implied: (words) => ({ verb: add, words }),
  }),
});
