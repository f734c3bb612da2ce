import { parseWindow } from '../src/briefing/period.ts';
import { requireMember } from '../src/briefing/permission.ts';
import { formatMoment } from '../src/briefing/when.ts';
import { defineCommand } from '../src/contracts/command.ts';
import { bold } from '../src/contracts/page.ts';
import { InputError } from '../src/errors.ts';

const DAY = 86_400_000;

/** The digest: a private preview, or one to be posted now, after asking. */
export default defineCommand({
  name: 'digest',
  summary: 'What changed since the last digest: a private preview, or posted now after asking',
  usage: '[preview|now] [7d]',
  examples: [
    { ask: 'preview', answers: 'the next digest, shown to you alone' },
    { ask: 'preview 7d', answers: 'the last seven days' },
    { ask: 'now', answers: 'asks, then posts it in this channel' },
  ],
  async input(typed, context) {
    const [verb = 'preview', window, ...rest] = typed.toLowerCase().split(/\s+/).filter(Boolean);
    const named = /^(preview|now)$/.test(verb);
    const span = named ? window : verb;
    if (rest.length > 0 || (!named && !/^\d/.test(verb))) {
      throw new InputError({
        wrong: `“${typed.slice(0, 60)}” is not a digest.`,
        allowed: 'Use preview or now, and a window as 7d, 36h or 2w',
        next: context.line('digest', 'preview 7d'),
      });
    }
    const to = context.now.getTime();
    const from = span ? to - parseWindow(span) : ((await context.digestSince()) ?? to - DAY);
    return { post: verb === 'now', from, to };
  },
  async run({ post, from, to }, context) {
    if (post) requireMember(context.asker, 'post a digest');
    const page = await context.digest({ from, to });
    const where = context.channel ? `#${context.channel.name}` : 'the channel';
    const ask = post
      ? [
          bold(`Post this in ${where}?`),
          ` ${page.events.length} events since ${formatMoment(from, context.zone)}. Nothing is posted yet; only you see this.`,
        ]
      : ['Preview, only you see this.'];
    return {
      ...page,
      parts: [{ kind: 'context', text: ask }, ...page.parts],
      actions: [
        { kind: 'post_digest', label: `Post to ${where}`, from, to, asOf: to },
        ...page.actions,
      ],
    };
  },
});
