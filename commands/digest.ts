import { isWindow, now, preview } from '../src/briefing/digest-verbs.ts';
import { edit, pause, remove, resume } from '../src/briefing/schedule-care.ts';
import { schedule } from '../src/briefing/schedule-verb.ts';
import { ofVerbs } from '../src/briefing/verbs.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The digest: a private preview, one now, and the schedule of a channel. */
export default defineCommand({
  name: 'digest',
  summary: 'What changed since the last digest: a private preview, or posted now after asking',
  usage: '[preview|now] [7d]',
  examples: [
    { ask: 'preview', answers: 'the next digest, shown to you alone' },
    { ask: 'preview 7d', answers: 'the last seven days' },
    { ask: 'now', answers: 'asks, then posts it in this channel' },
  ],
  ...ofVerbs('digest', [preview, now, schedule, edit, pause, resume, remove], {
    verb: preview,
    takes: isWindow,
  }),
});
