import { afterAll, describe, expect, it } from 'vitest';
import type { Asker } from '../../src/contracts/command.ts';
import { GUEST, MARCH, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const ADMIN: Asker = { id: 'U9', name: 'björn', standing: 'admin' };
const DESK = { id: 'C7', name: 'desk', kind: 'public', shared: false } as const;
const admin = (line: string) => log.ask(line, MARCH, { asker: ADMIN });

describe('/ai-settings', () => {
  it('/ai-settings says who may plan, who never does, and who can change it', async () => {
    const { text, page } = await log.ask('/ai-settings');
    expect(text).toContain('Every member plans digests in the channels that they are in.');
    expect(text).toContain('Guests and people of other organisations can’t plan digests.');
    expect(text).toContain('Curators: none.');
    expect(text).toContain('A schedule uses your own time zone, UTC, unless it names another.');
    expect(text).toContain('Admins of this workspace can change these settings.');
    expect(page.actions).toEqual([]);
  });

  it('/ai-settings says how dates and numbers are written, and how to choose it', async () => {
    const ask = (line: string) => log.ask(line, MARCH, { channel: { id: 'C7', name: 'deals' } });
    expect((await ask('/ai-settings')).text).toContain(
      'Dates and numbers for you are written as in the language of your Slack. To choose: /ai-settings language German',
    );
    await ask('/ai-settings language Swedish');
    await ask('/ai-settings language fr here');
    expect((await ask('/ai-settings')).text).toContain(
      'Dates and numbers for you are written as in Swedish, in this channel as in French. To choose: /ai-settings language Swedish',
    );
  });

  it('/ai-settings lets an admin choose, once', async () => {
    expect((await admin('/ai-settings')).page.actions).toMatchObject([
      { kind: 'open', view: 'settings' },
    ]);
    expect((await admin('/ai-settings planners curators')).text).toContain(
      'Saved. Only admins and curators plan digests.',
    );
    expect((await log.context.plans.settings()).planners).toBe('curators');
    expect((await admin('/ai-settings planners curators')).text).not.toContain('Saved');
    await admin('/ai-settings planners everyone');
    expect((await log.context.plans.settings()).planners).toBe('members');
    await admin('/ai-settings planners only admins');
    expect((await log.context.plans.settings()).planners).toBe('curators');
    await admin('/ai-settings planners members');
  });

  it('/ai-settings names the curators', async () => {
    await log.context.plans.saveSettings({ planners: 'curators', curators: ['U1', 'U7'] });
    expect((await admin('/ai-settings')).text).toContain('Curators: U1 and U7.');
    await log.context.plans.saveSettings({ planners: 'members', curators: [] });
  });

  it('/ai-settings says where the review is posted, who hears of what waits, and how long texts are kept; an admin chooses each', async () => {
    expect((await log.ask('/ai-settings')).text).toContain(
      'What waits for a review is posted in no channel. Nobody is named to hear of what has waited for two days. Texts of what is read are kept as long as the operator of the app has set, 30 days by default.',
    );
    const place = async () => ({ ...DESK, isMember: true });
    await log.ask('/ai-settings triage here', MARCH, { asker: ADMIN, here: 'C7', place });
    await admin('/ai-settings reviewer me');
    await admin('/ai-settings texts 14');
    const { text } = await log.ask('/ai-settings', MARCH, { place });
    expect(text).toContain(
      'What waits for a review is posted in #desk. U9 hears of what has waited for two days. Texts of what is read are kept for 14 days.',
    );
    const absent = async () => ({ ...DESK, isMember: false });
    const again = await log.ask('/ai-settings triage here', MARCH, {
      asker: ADMIN,
      here: 'C7',
      place: absent,
    });
    expect(again.text).toContain('I can’t post in #desk: the app is not a member');
    for (const line of ['triage off', 'reviewer nobody', 'texts default'])
      await admin(`/ai-settings ${line}`);
    expect(await log.context.review.settings()).toMatchObject({
      channel: null,
      reviewer: null,
      textDays: null,
    });
    expect((await admin('/ai-settings triage')).page.opens).toMatchObject({ view: 'settings' });
    expect((await admin('/ai-settings texts 91')).text).toContain(
      '“91” is not a choice. Use days from 0 to 90, or default',
    );
    expect((await log.ask('/ai-settings reviewer me')).text).toContain('Only admins');
  });

  it('/ai-settings refuses everybody else, saying who can', async () => {
    for (const options of [{}, { asker: GUEST }]) {
      const { text, isUnderstood } = await log.ask(
        '/ai-settings planners curators',
        MARCH,
        options,
      );
      expect(isUnderstood).toBe(false);
      expect(text).toBe(
        'Only admins of this workspace can change these settings. Ask one of them.',
      );
    }
    expect((await log.context.plans.settings()).planners).toBe('members');
  });

  it.each([
    ['planners', 'The choice is missing. Use members or curators: /ai-settings planners curators'],
    [
      'planners nobody',
      '“nobody” is not a choice. Use members or curators: /ai-settings planners curators',
    ],
    [
      'planner curators',
      '/ai-settings has no action “planner”. Did you mean planners? /ai-settings planners curators',
    ],
  ])('/ai-settings refuses %j, and says what to type', async (args, sentence) => {
    expect((await admin(`/ai-settings ${args}`)).text).toBe(sentence);
  });
});

it('/ai-settings currency says which currency holds where, and names a filter in the one that was typed', async () => {
  const { text, page } = await log.ask('/ai-settings currency SEK');
  expect(text).toContain('each amount is shown in the currency of its source');
  expect(text).toContain('/ai-rounds min:SEK 20 million');
  expect(page.actions).toEqual([]);
  expect((await log.ask('/ai-rounds min:SEK 20 million')).isUnderstood).toBe(true);
});
