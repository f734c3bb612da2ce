import { describe, expect, it, onTestFinished } from 'vitest';
import { pauseWords } from '../../../src/briefing/wording/pause-words.ts';
import type { PauseCause } from '../../../src/contracts/causes.ts';
import { MARCH, openLog } from '../../helpers/log.ts';
import { closedWith } from '../../helpers/samples/pauses.ts';

const at = Date.parse(MARCH);
const channel = { id: 'C1', name: 'deals' };
const BY_HAND = 'Paused since Thu 12 Mar, 10:00.';
const ARCHIVED = `${BY_HAND} The channel is archived: somebody has to unarchive it.`;

/** A channel with a digest and a watch, and how one asks there. */
async function aChannel() {
  const log = await openLog();
  onTestFinished(() => log.close());
  const ask = async (line: string) =>
    (await log.ask(line, MARCH, { zone: 'Europe/Stockholm', here: 'C1', channel })).text;
  await ask('/ai-digest schedule weekdays 09:00');
  await ask('/ai-watch add here Nvidia');
  return { ask, plans: log.context.plans };
}

/** Every answer that shows a pause, the first letter of it a capital. */
const shown = async (ask: (line: string) => Promise<string>) => {
  const lines = ['digest pause', 'digest list', 'digest status', 'digest export', 'watch list'];
  const answers: string[] = [];
  for (const line of lines) answers.push(await ask(`/ai-${line}`));
  return answers.map((text) => text.replaceAll('paused since', 'Paused since'));
};

describe('a pause', () => {
  it('A pause by hand is told in the same words wherever it is shown, without an empty reason', async () => {
    const { ask } = await aChannel();
    await ask('/ai-digest pause');
    await ask('/ai-watch pause W1');
    for (const text of await shown(ask)) {
      expect(text).toContain(BY_HAND);
      expect(text).not.toMatch(/paused since [^.\n]*: paused/i);
    }
  });

  it('A pause by Slack is told in the same words wherever it is shown, with what is in the way', async () => {
    const { ask, plans } = await aChannel();
    const paused = closedWith('is_archived', at);
    for (const { id } of await plans.schedules())
      await plans.changeSchedule(id, { paused, nextDue: null });
    for (const { id } of await plans.watches()) await plans.pauseWatch(id, paused);
    for (const text of await shown(ask)) {
      expect(text).toContain(ARCHIVED);
      expect(text).not.toContain('is_archived');
    }
  });

  const words = (cause: PauseCause) => pauseWords({ cause, at }, 'Europe/Stockholm');

  it('A pause for an account that is closed says so', () => {
    expect(words({ kind: 'account_closed' })).toBe(
      'paused since Thu 12 Mar, 10:00. The account is closed.',
    );
  });

  it.each([
    'not_in_channel',
    'channel_not_found',
    'restricted_action_read_only_channel',
    'user_disabled',
    'messages_tab_disabled',
    'token_revoked',
    'missing_scope',
    'app_uninstalled',
    'a_word_of_next_year',
  ])('A pause never shows Slack’s own word, as %s', (word) => {
    for (const kind of ['channel_closed', 'app_closed'] as const)
      expect(words({ kind, word })).toMatch(/^paused since Thu 12 Mar, 10:00\. [A-Z][^_]+\.$/);
  });
});
