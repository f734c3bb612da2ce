import { afterAll, describe, expect, it } from 'vitest';
import type { EventChange } from '../../src/contracts/command.ts';
import { factsOf, GUEST, JULY, MARCH, openLog } from '../helpers/log.ts';
import { fields } from '../helpers/samples/records.ts';

const log = await openLog();
afterAll(() => log.close());

/** The number that people use for an event of the bundled data. */
async function numberOf(slug: string): Promise<string> {
  const event = await log.reader(JULY).event(slug);
  return `E${event?.number}`;
}

describe('/ai-event add and edit', () => {
  it('/ai-event add and edit opens the form, empty, with a text to read or on an event', async () => {
    const add = await log.ask('/ai-event add');
    expect(add.page.opens).toMatchObject({ kind: 'form' });
    expect(add.page.opens).not.toHaveProperty('event');
    const told = await log.ask('/ai-event add Acme raises $30M');
    expect(told.page.opens).toMatchObject({ kind: 'form', prefill: { text: 'Acme raises $30M' } });
    const ref = await numberOf('nscale-series-c-2026-03');
    const edit = await log.ask(`/ai-event edit ${ref}`);
    expect(edit.page.opens).toMatchObject({ kind: 'form', event: edit.page.events[0]?.id });
    expect(edit.text).toContain(ref);
  });

  it('/ai-event add and edit takes a number with and without its letter, in any case', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const { page } = await log.ask(`/ai-event history ${ref}`);
    for (const form of [ref.toLowerCase(), ref.slice(1)]) {
      expect((await log.ask(`/ai-event history ${form}`)).page).toEqual(page);
    }
  });

  it('/ai-event add and edit lets guests read and not change, saying who can', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    for (const line of ['/ai-event add', `/ai-event edit ${ref}`]) {
      const { page, text, isUnderstood } = await log.ask(line, MARCH, { asker: GUEST });
      expect(isUnderstood).toBe(false);
      expect(page.opens).toBeUndefined();
      expect(text).toBe(
        'Guests and people of other organisations can’t change the log. Any member of this workspace can.',
      );
    }
    const history = await log.ask(`/ai-event history ${ref}`, MARCH, { asker: GUEST });
    expect(history.isUnderstood).toBe(true);
  });
});

describe('/ai-event and a number', () => {
  it('/ai-event and a number shows the event whole with all that may be done with it', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const { page } = await log.ask(`/ai-event ${ref}`);
    expect(page).toEqual((await log.ask(`/ai-event history ${ref}`)).page);
    expect(page.actions.map(({ label }) => label)).toEqual([
      'Correct it',
      'Post to channel',
      'Follow Nscale',
      'Withdraw it',
    ]);
    const guest = await log.ask(`/ai-event ${ref.slice(1)}`, MARCH, { asker: GUEST });
    expect(guest.page.actions.map(({ label }) => label)).toEqual(['Post to channel']);
  });
});

describe('/ai-event withdraw', () => {
  const revised: unknown[] = [];
  const by = {
    async revise([change]: readonly EventChange[]) {
      const { event: id, patch, why } = change!;
      const event = await log.reader(MARCH).event(id ?? '');
      revised.push([id, patch, why]);
      return [{ ...event!, ...patch }];
    },
  };

  it('/ai-event withdraw takes an event out with a reason, in the asker’s name, and offers the way back', async () => {
    const id = 'nscale-series-c-2026-03';
    const ref = await numberOf(id);
    const { page, text } = await log.ask(`/ai-event withdraw ${ref} the same as E12`, MARCH, by);
    expect(revised).toEqual([[ref, { withdrawn: true }, 'the same as E12']]);
    expect(text).toContain(`Withdrawn: ${ref} Nscale raises $2B`);
    expect(page).toMatchObject({
      planned: true,
      actions: [{ label: 'Undo', ask: `/ai-event restore ${ref} the last change was a mistake` }],
    });
    const again = await log.ask(`/ai-event restore ${ref} it was right`, MARCH, by);
    expect(again.text).toContain(`${ref} is in the log already`);
    expect(revised).toHaveLength(1);
  });

  it('/ai-event withdraw wants a reason, a member, and a place where the log can be changed', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const bare = await log.ask(`/ai-event withdraw ${ref}`, MARCH, by);
    expect(bare.text).toBe(
      `${ref} is not changed yet. Write the reason after the number; the history will show it: /ai-event withdraw ${ref} the same as E12`,
    );
    const line = `/ai-event withdraw ${ref} wrong`;
    const guest = await log.ask(line, MARCH, { ...by, asker: GUEST });
    expect(guest.text).toContain('Any member of this workspace can.');
    expect((await log.ask(line)).text).toBe('Nothing can be changed here. Ask for it in Slack.');
    expect(revised).toHaveLength(1);
  });
});

describe('/ai-event merge', () => {
  /** Changes in a workspace of their own, read as they stand then. */
  const revise = (changes: readonly EventChange[]) =>
    log.store.append(
      'T1',
      changes.map((change) => ({ ...change, who: 'ana' })),
    );
  const ask = (line: string) => log.ask(line, JULY, { revise });
  const [KEPT, OTHER] = ['nscale-series-c-2026-03', 'ami-labs-seed-2026-03'];
  const now = async (id: string) => (await log.reader(JULY).event(id))!;
  /** Its addresses; both rest on the same briefing, which has none. */
  const urls = async (id: string) => (await now(id)).sources.flatMap(({ url }) => url ?? []);

  it('/ai-event merge withdraws one event as the same as another, which gets its sources; split takes both back', async () => {
    const [one, other] = [await numberOf(OTHER), await numberOf(KEPT)];
    const [gone, stays] = [await urls(OTHER), await urls(KEPT)];
    const whole = await now(KEPT);
    const { page, text } = await ask(`/ai-event merge ${one} into ${other}`);
    expect(text).toContain(`Merged: ${one} is now part of ${other} Nscale raises $2B`);
    expect(text).toContain(`${gone.length} sources of ${one} were added to ${other}.`);
    expect(await now(OTHER)).toMatchObject({ withdrawn: true });
    expect(await urls(KEPT)).toEqual([...stays, ...gone]);
    const [undo] = page.actions;
    expect(undo).toMatchObject({ label: 'Undo', ask: `/ai-event split ${one} from ${other}` });
    const parted = await ask(`/ai-event split ${one} from ${other}`);
    expect(parted.text).toContain(`${gone.length} sources went back with it.`);
    expect(await now(OTHER)).toMatchObject({ withdrawn: false });
    expect([await urls(OTHER), await urls(KEPT)]).toEqual([gone, stays]);
    expect(await now(KEPT)).toEqual({ ...whole, revisedAt: expect.any(Number) });
    const history = (await log.ask(`/ai-event history ${other}`, JULY)).text;
    expect(history).toContain(`ana: ${one} tells the same; The Straits Times says $1.03B`);
  });

  it('/ai-event split leaves a source that the other had before, or got from elsewhere', async () => {
    const [one, other] = [await numberOf(OTHER), await numberOf(KEPT)];
    const { sources } = await now(OTHER);
    const stays = (await now(KEPT)).sources;
    await revise([{ event: KEPT, patch: { sources: [...stays, sources[0]!] }, why: 'seen' }]);
    await ask(`/ai-event merge ${one} ${other}`);
    await ask(`/ai-event split ${one} ${other}`);
    expect(await urls(KEPT)).toEqual([...stays, sources[0]!].flatMap(({ url }) => url ?? []));
  });

  it('/ai-event merge says so where there is nothing to merge, and asks for what is missing', async () => {
    const [one, other] = [await numberOf(OTHER), await numberOf(KEPT)];
    expect((await ask(`/ai-event split ${one} from ${other}`)).text).toContain(
      `${one} is in the log already`,
    );
    for (const line of ['merge', `merge ${one}`, `merge ${one} into ${one}`])
      expect((await ask(`/ai-event ${line}`)).text).toMatch(
        /^merge needs two events\. Use .*: \/ai-event merge E12 into E13$/,
      );
    const guest = await log.ask(`/ai-event merge ${one} into ${other}`, JULY, { asker: GUEST });
    expect(guest.text).toContain('Any member of this workspace can.');
  });
});

describe('/ai-event history', () => {
  it('/ai-event history tells an event whole: facts, sources and since when it is known', async () => {
    const ref = await numberOf('nscale-series-c-2026-03');
    const { page, text } = await log.ask(`/ai-event history ${ref}`);
    expect(page.title).toBe(`${ref} · Nscale raises $2B Series C at a $14.6B valuation`);
    expect(factsOf(page)).toMatchObject({
      What: 'funding round, completed',
      When: '9 Mar 2026',
      Amount: '$2B, raised',
      Valuation: '$14.6B, basis not stated',
      Round: expect.stringMatching(/^Series C · Aker ASA, 8090 Industries led, \d+ joined$/),
    });
    expect(text).toMatch(/\nSources \(press, 3 sources\)\n/);
    expect(text).toMatch(/\n9 Mar 2026 · .*first known/);
    expect(text).toContain('known by 12 Mar 2026');
  });

  it('/ai-event history tells what changed, when and why, and nothing that came later', async () => {
    const ref = await numberOf('us-government-blacklists-anthropic');
    const march = await log.ask(`/ai-event history ${ref}`);
    const july = await log.ask(`/ai-event history ${ref}`, JULY);
    expect(march.text).toContain('Anthropic went to court');
    expect(july.text.length).toBeGreaterThan(march.text.length);
    expect(
      march.page.events[0]?.sources.filter((s) => (s.publishedOn ?? '') >= '2026-03-12'),
    ).toEqual([]);
  });
});

describe('a line about an event that is wrong', () => {
  it.each([
    [
      '',
      'An action is missing. Use E12, add, edit E12, history E12, withdraw E12 or merge E12 into E13: /ai-event add',
    ],
    [
      'remove E1',
      'There is no action “remove E1”. Use E12, add, edit E12, history E12, withdraw E12 or merge E12 into E13: /ai-event withdraw E1',
    ],
    [
      'edit',
      'edit needs an event. Use E12, add, edit E12, history E12, withdraw E12 or merge E12 into E13: /ai-event edit E12',
    ],
    [
      'edit E99999',
      'There is no event “E99999”. An event has a number, as E12; search finds it: /ai-search amazon outage',
    ],
    ["history '; DROP TABLE", 'There is no event “'],
  ])('A line about an event that is wrong answers %j', async (args, start) => {
    const { text, isUnderstood } = await log.ask(`/ai-event ${args}`);
    expect(isUnderstood).toBe(false);
    expect(text.slice(0, start.length)).toBe(start);
  });

  it('A line about an event that is wrong finds no event that is known only later', async () => {
    const ref = await numberOf('anthropic-series-h-2026-05');
    expect((await log.ask(`/ai-event history ${ref}`)).isUnderstood).toBe(false);
    expect((await log.ask(`/ai-event history ${ref}`, JULY)).isUnderstood).toBe(true);
  });
});

it('/ai-event publish asks before it opens to everybody what a channel sees alone, and says so of what they see already', async () => {
  const revise = (changes: readonly EventChange[]) =>
    log.store.append(
      'T1',
      changes.map((change) => ({ ...change, who: 'ana' })),
    );
  const patch = fields({ title: 'Acme is for sale', visibility: 'channel:C1' });
  const [hidden] = await log.store.append('T1', [{ event: null, patch, who: 'ana', why: 'new' }]);
  const ref = `E${hidden?.number}`;
  const view = { workspace: 'T1', asOf: Date.parse(JULY) };
  const inChannel = () => ({
    log: log.store.reader({ ...view, audience: { channel: 'C1', person: null } }),
    revise,
  });
  expect((await log.ask(`/ai-event ${ref}`, JULY)).text).toContain(`There is no event “${ref}”`);
  const asked = await log.ask(`/ai-event publish ${ref}`, JULY, inChannel());
  expect(asked.text).toContain('Only the people of this channel see this event.');
  expect(asked.page.actions).toMatchObject([{ ask: `/ai-event publish ${ref} now` }]);
  expect((await log.ask(`/ai-event ${ref}`, JULY)).isUnderstood).toBe(false);
  const done = await log.ask(`/ai-event publish ${ref} now`, JULY, inChannel());
  expect(done.text).toContain(`Published: ${ref} Acme is for sale.`);
  expect((await log.ask(`/ai-event ${ref}`, JULY)).text).toContain('published');
  const again = await log.ask(`/ai-event publish ${ref}`, JULY, { revise });
  expect(again.text).toContain(`${ref} is visible to everybody already`);
});
