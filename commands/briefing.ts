import { allHelp } from '../src/briefing/questions/help.ts';
import { nothingFits } from '../src/briefing/questions/nothing-fits.ts';
import { lineFor } from '../src/briefing/questions/plain/choice.ts';
import { followUp } from '../src/briefing/questions/refining/follow-up.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { DAY_MS } from '../src/domain/durations.ts';
import type { Action } from '../src/page/page.ts';

/** The front door: what is new, and the way to everything else. */
export default defineCommand({
  name: 'briefing',
  summary: 'What is new; followed by any other command, it runs that command',
  usage: '[question or command]',
  examples: [
    { ask: '', answers: 'what is new, and what you can ask' },
    { ask: 'european seed rounds since march', answers: 'a question in plain words' },
    { ask: 'company Anthropic', answers: 'the same as the company command' },
  ],
  async leads(typed, context) {
    const { earlier } = context;
    const goesOn = earlier === null ? null : await followUp(earlier, typed, context);
    return goesOn ?? lineFor(typed, context);
  },
  async input(typed, context) {
    if (typed === '') return null;
    throw nothingFits(typed, context);
  },
  async run(_input, context) {
    const to = context.now.getTime();
    const from = (await context.digestSince()) ?? to - DAY_MS;
    const digest = await context.digest({ from, to });
    const label = `Show all ${digest.events.length}`;
    const whole: Action = { kind: 'ask', label, ask: context.line('digest', 'preview') };
    return {
      headline: digest.headline,
      title: 'What is new',
      parts: [...digest.parts, { kind: 'heading', text: 'What you can ask' }, ...allHelp(context)],
      actions: [...(digest.thread?.length ? [whole] : []), ...digest.actions],
      events: digest.events,
    };
  },
});
