import { isWindow, now, preview } from '../src/briefing/digest-verbs.ts';
import { retry } from '../src/briefing/retry-verb.ts';
import { status } from '../src/briefing/status-verb.ts';
import { ofVerbs } from '../src/briefing/verbs.ts';
import { why } from '../src/briefing/why-verb.ts';
import { defineCommand } from '../src/contracts/command.ts';

/** The digest: a private preview, one now, and the schedule of a channel. */
export default defineCommand({
  name: 'digest',
  summary: 'What changed since the last digest: a private preview, or posted now after asking',
  usage: '[preview|now] [7d] | why <line> | status | retry',
  shortcuts: ['why'],
  examples: [
    { ask: 'preview', answers: 'the next digest, shown to you alone' },
    { ask: 'preview 7d', answers: 'the last seven days' },
    { ask: 'why 3', answers: 'why line 3 stands in the last digest, and what it rests on' },
    { ask: 'status', answers: 'what was sent, what comes next, what failed' },
    { ask: 'now', answers: 'asks, then posts it in this channel' },
  ],
  ...ofVerbs('digest', [preview, now, why, status, retry], { verb: preview, takes: isWindow }),
});
