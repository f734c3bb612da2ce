import { ofVerbs } from '../src/briefing/command/verbs.ts';
import { retry } from '../src/briefing/deliveries/retry.ts';
import { status } from '../src/briefing/deliveries/status.ts';
import { why } from '../src/briefing/deliveries/why.ts';
import { edit, pause, remove, resume } from '../src/briefing/schedules/change.ts';
import { copy } from '../src/briefing/schedules/copy.ts';
import { exportAll, list } from '../src/briefing/schedules/list.ts';
import { isWindow, now, preview } from '../src/briefing/schedules/preview.ts';
import { schedule } from '../src/briefing/schedules/schedule.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { isTiming, withoutChannel } from '../src/domain/schedule/timing-reading.ts';
import { windowIn } from '../src/domain/time/periods.ts';

const PLANNING = [schedule, list, edit, pause, resume, remove, copy, exportAll];

const TOLD = [why, status, retry];

/** The digest: a private preview, one now, and the schedules of channels. */
export default defineCommand({
  name: 'digest',
  summary: 'What changed since the last digest: previewed, posted now, or scheduled for a channel',
  usage: '[preview|now|schedule|list|edit|pause|resume|remove|copy|export|status|why|retry] …',
  shortcuts: ['why'],
  examples: [
    { ask: 'preview', answers: 'the next digest, shown to you alone' },
    { ask: 'preview 7d', answers: 'the last seven days' },
    { ask: 'why 3', answers: 'why line 3 is in the last digest, and which sources it has' },
    { ask: 'status', answers: 'what was sent, what comes next, what failed' },
    { ask: 'now', answers: 'asks, then posts it in this channel' },
    { ask: 'schedule', answers: 'three digests to choose from, each with a preview' },
    {
      ask: 'schedule weekdays 09:00',
      answers: 'posts it in this channel at 09:00 from Monday to Friday',
    },
    {
      ask: 'schedule policy weekly mon 08:30 Europe/Brussels jurisdiction:EU+ layout:compact',
      answers: 'with filters, in a time zone of its own',
    },
    {
      ask: 'schedule me investor weekdays 08:00 empty:skip',
      answers: 'your own digest, by direct message, on days on which there is news',
    },
    { ask: 'edit D2', answers: 'opens the form of a schedule' },
    { ask: 'copy from #deals', answers: 'copies the schedules of another channel to this one' },
  ],
  ...ofVerbs('digest', [preview, now, ...PLANNING, ...TOLD], {
    verb: preview,
    takes: (typed) => isWindow(typed) && !isTiming(withoutChannel(typed)),
    implied(typed) {
      const timing = withoutChannel(typed);
      if (isTiming(timing)) return { verb: schedule, words: timing };
      return windowIn(typed) ? { verb: preview, words: typed } : null;
    },
  }),
});
