import { afterAll, describe, expect, it } from 'vitest';
import { GUEST, MARCH, MEMBER, openLog } from '../helpers/log.ts';
import { IN_DEALS, watchAsking } from './further/watch-asking.ts';

const log = await openLog();
afterAll(() => log.close());

const { plans, watch } = watchAsking(log);
const termsNow = async () => (await plans().watches()).map(({ terms }) => terms);

describe('/ai-watch add', () => {
  it('/ai-watch add watches a company for the asker, and says how they are told', async () => {
    const { text, page } = await watch('add Nvidia');
    expect(text).toContain('You watch Nvidia (W1).');
    expect(text).toContain(
      'Alerts come in direct messages, within a minute. At most 5 alerts a day, no quiet hours, Stockholm time.',
    );
    expect(page.planned).toBe(true);
    expect(page.actions.map(({ label }) => label)).toEqual(['Last 30 days', 'Alert settings…']);
    expect(await plans().watches()).toMatchObject([{ target: MEMBER.id, owner: 'U1' }]);
  });

  it('/ai-watch add takes the zone of whoever watches first', async () => {
    const asker = { ...MEMBER, id: 'U5' };
    await watch('add Nvidia', { asker, zone: 'Asia/Tokyo' });
    await watch('add OpenAI', { asker, zone: 'UTC' });
    expect(await plans().target('U5')).toMatchObject({ zone: 'Asia/Tokyo', budget: 5 });
  });

  it.each(['here jurisdiction:EU', 'jurisdiction:EU here', 'HERE jurisdiction:EU'])(
    '/ai-watch add watches for the channel by %j',
    async (args) => {
      const { text } = await watch(`add ${args}`);
      expect(text).toContain('This channel watches EU (W1).');
      expect(text).toContain('Alerts come here, within a minute.');
      expect((await plans().watches())[0]?.target).toBe('C1');
    },
  );

  it('/ai-watch add reads all terms in the grammar of every question', async () => {
    await watch('add company:nvidia sector:chips min:€1bn');
    await watch('add export controls jurisdiction:US');
    await watch('add where');
    expect(await termsNow()).toMatchObject([
      { company: { id: 'nvidia', name: 'Nvidia' }, sector: 'chips', minUsd: expect.any(Number) },
      { words: ['export', 'controls'], jurisdiction: 'US' },
      { words: ['where'] },
    ]);
  });

  it('/ai-watch add forgives a typing error and says so, but takes words that texts say for words', async () => {
    const { text } = await watch('add antropic');
    expect(text).toContain('“antropic” is understood as Anthropic.');
    expect(text).toContain('You watch Anthropic (W1).');
    expect((await watch('add distillation')).text).toContain('You watch “distillation” (W2).');
    expect((await watch('add Claude')).text).toContain('Claude is a product of Anthropic.');
  });

  it.each([
    ['sector:chips since:2026 audit', 'sector:chips audit'],
    ['sector:chips,robotics min:1bn', 'sector:chips min:1bn'],
    ['jurisdiction:EU+', 'jurisdiction:EU'],
    ['sector:chps min:1bn', 'sector:chips min:1bn'],
  ])('/ai-watch add offers in place of %s what can be watched of it', async (args, instead) => {
    const { text } = await watch(`add ${args}`);
    expect(text.endsWith(`: /ai-watch add ${instead}`)).toBe(true);
    expect((await watch(`add ${instead}`)).isUnderstood).toBe(true);
  });

  it('/ai-watch add says “already so” for the same terms in other words, and keeps one', async () => {
    await watch('add Nvidia min:1bn');
    const { text } = await watch('add company:NVIDIA min:$1,000m');
    expect(text).toContain('You watch Nvidia · ≥ $1B (W1) already.');
    expect(await termsNow()).toHaveLength(1);
    expect((await watch('add here Nvidia min:1bn')).text).toContain('This channel watches');
  });

  it.each([
    ['', 'There is nothing to watch.'],
    ['here', 'There is nothing to watch.'],
    ['status:rumoured', 'status: can’t be watched. Name one company, sector:'],
    ['not space', '-sector: can’t be watched.'],
    ['lawsuits against openai', ': /ai-watch add company:OpenAI type:legal'],
    ['rounds since march in sweden', ': /ai-watch add type:funding_round country:SE'],
    [
      'lead:a16z',
      'lead: can’t be watched. Name one company, sector:, topic:, jurisdiction:, type:, round:, region:, country:, min: or words: /ai-watch add ',
    ],
    ['sector:chips,cloud_compute', 'A watch takes one value of each kind. Add a watch for each'],
    ['jurisdiction:EU+', 'A watch takes one value of each kind.'],
    ['min:lots', 'min:lots is not an amount.'],
    [
      'sector:chps',
      'Did you mean chips? Use a sector, as chips, cloud_compute or legal_tech: /ai-watch add sector:chips',
    ],
  ])('A watch refuses %j, and says what to type', async (args, words) => {
    const { text, isUnderstood } = await watch(`add ${args}`);
    expect(isUnderstood).toBe(false);
    expect(text).toContain(words);
    expect(await termsNow()).toEqual([]);
  });

  it('/ai-watch add is for people whom Slack knows: nobody else gets direct messages', async () => {
    const asker = { id: 'terminal', name: 'terminal', standing: 'admin' as const };
    expect((await watch('add Nvidia', { asker })).text).toBe(
      'Alerts are direct messages in Slack: set your watches there.',
    );
    expect(await termsNow()).toEqual([]);
  });

  it('/ai-watch add does not guess the channel where none is known', async () => {
    const { text } = await watch('add here Nvidia', { channel: undefined });
    expect(text).toContain('“here” works only in a channel.');
    const direct = await watch('add here Nvidia', { channel: undefined, here: 'D1' });
    expect(direct.text).toContain('“here” works only in a channel.');
  });

  it('/ai-watch add takes a private channel, whose name Slack does not say', async () => {
    await watch('add here Nvidia', { channel: undefined, here: 'C9PRIVATE' });
    const { text } = await watch('list', { channel: undefined, here: 'C9PRIVATE' });
    expect(text).toContain('1 in this channel.');
    expect((await watch('list')).text).not.toContain('C9PRIVATE');
  });

  it('/ai-watch add is not for guests, and for a channel only for those whom the workspace names', async () => {
    expect((await watch('add Nvidia', { asker: GUEST })).text).toBe(
      'Guests and people of other organisations can’t set watches. Any member of this workspace can.',
    );
    await plans().saveSettings({ planners: 'curators', curators: ['U7'] });
    expect((await watch('add here Nvidia')).text).toBe(
      'Here only admins and curators can set watches for a channel. Ask one of them, or an admin to make you a curator.',
    );
    expect((await watch('add Nvidia')).isUnderstood).toBe(true);
    const curator = { ...MEMBER, id: 'U7' };
    expect((await watch('add here Nvidia', { asker: curator })).isUnderstood).toBe(true);
    const admin = { ...MEMBER, id: 'U8', standing: 'admin' as const };
    expect((await watch('add here OpenAI', { asker: admin })).isUnderstood).toBe(true);
  });
});

describe('/ai-watch list', () => {
  it('/ai-watch list has the asker’s and the channel’s, with how each is told', async () => {
    await watch('add Nvidia');
    await watch('add here jurisdiction:EU');
    await watch('pause W2');
    const quiet = { from: '22:00', to: '07:00' };
    await plans().saveTarget({ target: 'C1', budget: 1, quiet, zone: 'Europe/Paris' });
    const { text, page } = await watch('');
    expect(page.headline).toBe('You watch Nvidia (W1); 1 in #deals.');
    expect(text).toContain('W1: Nvidia');
    expect(text).toContain('W2: EU, paused since Thu 12 Mar, 10:00.');
    expect(text).toContain('At most 1 alert a day, none from 22:00 to 07:00, Paris time.');
    expect(page.actions).toMatchObject([
      { kind: 'open', view: 'target', about: 'U1' },
      { kind: 'open', view: 'target', about: 'C1' },
    ]);
  });

  it('/ai-watch list shows nobody what others watch for themselves', async () => {
    await watch('add Nvidia');
    const { text } = await watch('list', { asker: { ...MEMBER, id: 'U9' } });
    expect(text).toContain('Nothing is watched yet by you or here.');
    expect(text).toContain('/ai-watch add Nvidia');
    const { text: refused } = await watch('remove W1', { asker: { ...MEMBER, id: 'U9' } });
    expect(refused).toContain('“W1” is not a watch of yours or of this channel.');
    expect(await termsNow()).toHaveLength(1);
  });
});

describe('/ai-watch pause, resume and remove', () => {
  it('/ai-watch pause, resume and remove take the number with or without its letter, and offer the way back', async () => {
    await watch('add "Thinking Machines Lab" min:100m');
    const paused = await watch('pause 1');
    expect(paused.text).toContain('Paused: Thinking Machines Lab · ≥ $100M (W1).');
    expect(paused.page.actions).toMatchObject([{ ask: '/ai-watch resume W1' }]);
    expect((await watch('add Thinking Machines Lab min:100m')).text).toContain(
      'You watch Thinking Machines Lab · ≥ $100M (W1) already, paused since Thu 12 Mar, 10:00.',
    );
    expect((await watch('resume w1')).text).toContain('Events during the pause are not sent.');
    const removed = await watch('remove W1');
    expect(await termsNow()).toEqual([]);
    const [again] = removed.page.actions;
    await log.ask(again?.kind === 'ask' ? again.ask : '', MARCH, { ...IN_DEALS, plans: plans() });
    expect(await termsNow()).toMatchObject([
      { company: { name: 'Thinking Machines Lab' }, minUsd: 1e8 },
    ]);
  });

  it('/ai-watch pause, resume and remove say what is missing, and what there is', async () => {
    expect((await watch('pause')).text).toBe(
      'pause needs a watch. There is none yet: /ai-watch add Nvidia',
    );
    await watch('add Nvidia');
    expect((await watch('pause W7')).text).toBe(
      '“W7” is not a watch of yours or of this channel. Use its number: /ai-watch pause W1',
    );
  });

  it('/ai-watch pause, resume and remove let nothing of the pause come as an alert', async () => {
    await watch('add Nvidia');
    await log.ledger.marks.moveMark('alerts', 1);
    await watch('pause W1');
    await watch('resume W1');
    expect(await log.ledger.marks.mark('alerts')).toBe(Date.parse(MARCH));
  });
});

describe('/ai-watch test', () => {
  it('/ai-watch test shows what a watch would have sent in the last 30 days, dated, and what would have been folded', async () => {
    await watch('add Nvidia');
    const { text, page } = await watch('test W1');
    expect(page.headline).toMatch(/^Nvidia \(W1\), last 30 days: \d+ alerts/);
    expect(page.events.every(({ knownAt }) => knownAt > Date.parse(MARCH) - 31 * 864e5)).toBe(true);
    expect(text).toContain('Nvidia invests $2B in Nebius');
    expect(text).toMatch(/Nebius.*Thu 12 Mar, 01:00/);
    await plans().saveTarget({ target: 'U1', budget: 1, quiet: null, zone: 'UTC' });
    const tight = await watch('test');
    expect(tight.page.headline).toMatch(/, and \d+ past the budget of 1 a day\.$/);
    expect(tight.text).toMatch(/(?:Feb|Mar), 00:00, past the budget/);
  });

  it('/ai-watch test finds by words what the log finds by them, and says when that is nothing', async () => {
    await watch('add distillation min:1bn');
    expect((await watch('test')).page.headline).toBe(
      '“distillation” · ≥ $1B (W1), last 30 days: no alert.',
    );
  });

  it('/ai-watch test needs something that is watched', async () => {
    expect((await watch('test')).text).toBe(
      'test needs a watch. There is none yet: /ai-watch add Nvidia',
    );
  });
});
