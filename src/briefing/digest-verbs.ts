/** `/ai-digest preview` and `/ai-digest now`: a digest of a window that ends now. */
import type { Context } from '../contracts/command.ts';
import { bold, type Page } from '../contracts/page.ts';
import { listedCorrections } from './listed-corrections.ts';
import { parseWindow } from './period.ts';
import { requireMember } from './permission.ts';
import { defineVerb } from './verbs.ts';
import { DAY_MS, formatMoment } from './when.ts';

/** Whether words are a window: nothing, or `7d`, `36h`, `2w`. */
export const isWindow = (typed: string): boolean => typed === '' || /^\d/.test(typed);

/** The window asked for: of a length, or since the channel's last digest, a day where there was none. */
async function windowOf(typed: string, context: Context) {
  const to = context.now.getTime();
  const from = typed ? to - parseWindow(typed) : ((await context.digestSince()) ?? to - DAY_MS);
  return { from, to };
}

/** With the corrections of what this channel was told, as it would be posted. */
async function digestOf(window: { from: number; to: number }, context: Context): Promise<Page> {
  const { ledger, room } = context;
  const corrections = room
    ? await listedCorrections(ledger, { channel: room, schedule: null, window })
    : {};
  return context.digest(window, corrections);
}

const channelOf = ({ channel }: Context) => (channel ? `#${channel.name}` : 'the channel');

const postAction = (from: number, to: number, context: Context) => ({
  kind: 'post_digest' as const,
  label: `Post to ${channelOf(context)}`,
  ...{ from, to, asOf: to },
});

/** The digest, shown to the asker alone. */
export const preview = defineVerb({
  word: 'preview',
  input: windowOf,
  async run({ from, to }, context) {
    const page = await digestOf({ from, to }, context);
    return {
      ...page,
      parts: [{ kind: 'context', text: ['Preview, only you see this.'] }, ...page.parts],
      actions: [postAction(from, to, context), ...page.actions],
    };
  },
});

/** The digest, with the question whether to post it. */
export const now = defineVerb({
  word: 'now',
  input: windowOf,
  async run({ from, to }, context) {
    requireMember(context.asker, 'post a digest');
    const page = await digestOf({ from, to }, context);
    const ask = [
      bold(`Post this in ${channelOf(context)}?`),
      ` ${page.events.length} events since ${formatMoment(from, context.zone)}. Nothing is posted yet; only you see this.`,
    ];
    return {
      ...page,
      parts: [{ kind: 'context', text: ask }, ...page.parts],
      actions: [postAction(from, to, context), ...page.actions],
    };
  },
});
