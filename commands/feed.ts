import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { add, test } from '../src/briefing/sources/adding.ts';
import { cap } from '../src/briefing/sources/capping.ts';
import { pause, remove, resume } from '../src/briefing/sources/changing.ts';
import { list } from '../src/briefing/sources/list.ts';
import { exportList, importList } from '../src/briefing/sources/moving.ts';
import { starter } from '../src/briefing/sources/starter.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The sources that the workspace follows: where its news comes from. */
export default defineCommand({
  name: 'feed',
  summary: 'Sources that this workspace reads: feeds, newsrooms, registers, status pages',
  usage:
    'add <address> | list | test <address> | pause F3 | cap F3 5 | remove F3 | starter | import | export',
  examples: [
    { ask: 'list', answers: 'what is read, when it was last read, and what fails' },
    { ask: 'starter', answers: 'the sources that come with the program, by topic' },
    { ask: 'starter chips', answers: 'which of them tell of chips, before they are connected' },
  ],
  ...ofVerbs(
    'feed',
    [add, list, test, pause, resume, cap, remove, starter, importList, exportList],
    {
      verb: list,
      takes: (typed) => typed === '',
      implied: (words) =>
        words.includes('.') && !words.includes(' ') ? { verb: add, words } : null,
    },
  ),
});
