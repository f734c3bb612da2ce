import { describe, expect, it } from 'vitest';
import type { NewRevision } from '../../../../src/contracts/store.ts';
import type { EventFields } from '../../../../src/domain/event/event.ts';
import { amount, fields, source } from '../../../helpers/samples/records.ts';
import { type Open, type Opened, WHOLE, withLog } from '../opening.ts';

const DESK = 'T0';
const by = { who: 'ana', why: 'read' };
const at = (publisher: string) =>
  source(publisher, { url: `https://${publisher.toLowerCase()}.example/1` });
const parties = [{ company: 'Quuz', role: 'subject' as const }];
const story = (given: Partial<EventFields> = {}) =>
  fields({ title: 'Quuz raises $10M', parties, sources: [at('Wire')], ...given });
const accepting = (told: EventFields): NewRevision => ({
  event: null,
  ...by,
  accepted: told,
  patch: told,
});
/** The same round as a workspace has it from another paper. */
const OWN = story({ title: 'Quuz closes a seed round of $10M', sources: [at('Post')] });

async function seenIn({ at: read }: Opened, workspace: string) {
  const log = read(undefined, workspace);
  const { events } = await log.find({}, WHOLE);
  return [events.map(({ title }) => title), (await log.sum({})).counted];
}

/** A workspace that had a story before the shared desk did. */
export function aboutDeskOverlay(open: Open): void {
  const withDesk = (test: (log: Opened) => Promise<void>) =>
    withLog(open, [], async (log) => {
      await log.store.nameDesk(DESK);
      await test(log);
    });

  describe('the shared desk and what its readers have already', () => {
    it('A workspace that had a story before the shared desk has it once, in its own words, and others have the desk’s', () =>
      withDesk(async (log) => {
        const { store } = log;
        const [own] = await store.append('T1', [{ event: null, patch: OWN, ...by }]);
        const [told] = await store.append(DESK, [accepting(story())]);
        expect(await seenIn(log, 'T1')).toEqual([[OWN.title], 1]);
        expect(await seenIn(log, 'T2')).toEqual([['Quuz raises $10M'], 1]);
        await store.append(DESK, [
          { event: told!.id, patch: { amount: amount(12_000_000) }, ...by },
        ]);
        expect(await seenIn(log, 'T1')).toEqual([[OWN.title], 1]);
        const history = await log.at(undefined, 'T1').history(told!.id);
        expect(history[1]).toMatchObject({
          who: 'Shared desk',
          why: `the same as E${own!.number}`,
        });
        // Whoever thinks otherwise says so, and is heard.
        await store.append('T1', [{ event: told!.id, patch: { withdrawn: false }, ...by }]);
        expect((await seenIn(log, 'T1'))[0]).toHaveLength(2);
      }));

    it('A workspace keeps beside the shared desk’s what is another story, was withdrawn there, or only some people see', () =>
      withDesk(async (log) => {
        const { store } = log;
        const other = story({ title: 'Quuz raises $90M', amount: amount(90_000_000) });
        await store.append('T1', [{ event: null, patch: { ...other, round: 'series_b' }, ...by }]);
        const [gone] = await store.append('T2', [{ event: null, patch: OWN, ...by }]);
        await store.append('T2', [{ event: gone!.id, patch: { withdrawn: true }, ...by }]);
        const hidden = { ...OWN, visibility: 'channel:C0SECRET' as const };
        await store.append('T3', [{ event: null, patch: hidden, ...by }]);
        await store.append(DESK, [accepting(story())]);
        const titles = await Promise.all(['T1', 'T2', 'T3'].map((one) => seenIn(log, one)));
        expect(titles.map(([seen]) => seen)).toEqual([
          [other.title, 'Quuz raises $10M'],
          ['Quuz raises $10M'],
          ['Quuz raises $10M'],
        ]);
      }));

    it('A workspace that tells again what it reads from the shared desk keeps both, whatever the desk corrects', () =>
      withDesk(async (log) => {
        const { store, clock } = log;
        const [told] = await store.append(DESK, [accepting(story())]);
        await store.append('T1', [{ event: null, patch: OWN, ...by }]);
        const later = clock.now().getTime() + 60_000;
        clock.set(later);
        await store.append(DESK, [{ event: told!.id, patch: { summary: 'Corrected.' }, ...by }]);
        const { events } = await log.at(later, 'T1').find({}, WHOLE);
        expect(events).toHaveLength(2);
      }));

    it('A workspace that begins to read the shared desk keeps its own word for what both have told', () =>
      withDesk(async (log) => {
        const { store } = log;
        const plans = store.plans('T1');
        await plans.readDesk(false);
        await store.append(DESK, [accepting(story())]);
        await store.append('T1', [{ event: null, patch: OWN, ...by }]);
        const buying = { title: 'Quuz buys a mill', type: 'acquisition', amount: null } as const;
        await store.append(DESK, [accepting(story({ ...buying, round: null }))]);
        await plans.readDesk(true);
        const [titles] = await seenIn(log, 'T1');
        expect([titles].flat().toSorted()).toEqual(['Quuz buys a mill', OWN.title]);
      }));
  });
}

const MESSAGE = 'https://acme.slack.com/archives/C0123456/p1700000000000000';

/** Changes that people of the desk make by hand to what it has shared. */
export function aboutDeskByHand(open: Open): void {
  describe('what people of the shared desk change by hand', () => {
    it('Nothing that rests on a message in Slack or on a private page alone crosses, whatever else was changed with it', () =>
      withLog(open, [], async (log) => {
        const { store } = log;
        await store.nameDesk(DESK);
        const [told] = await store.append(DESK, [accepting(story())]);
        const copy = () => log.at(undefined, 'T1').event(told!.id);
        const before = await copy();
        const revise = (patch: NewRevision['patch']) =>
          store.append(DESK, [{ event: told!.id, patch, ...by }]);
        const privately = [
          source('Slack message', { url: MESSAGE }),
          source('Ana at dinner'),
          source('Wiki', { url: 'https://wiki.acme.internal/secret' }),
          source('Server', { url: 'http://10.0.0.7/secret' }),
          source('Login', { url: 'https://ana:secret@news.example/1' }),
          source('Chat', { url: 'https://app.slack.com/client/T012/C012' }),
        ];
        const sources = [at('Wire')];
        for (const one of privately) {
          sources.push(one);
          const value = 11_000_000 + sources.length;
          await revise({ sources, amount: amount(value), summary: `A secret ${value}.` });
        }
        await revise({ summary: `The secret is in ${MESSAGE}.` });
        await revise({ people: ['<@U0ANA> said so'] });
        expect(await copy()).toEqual(before);
        const quoted = source('Post', { url: 'https://post.example/2', quote: `See ${MESSAGE}` });
        await revise({ sources: [...sources, quoted], amount: amount(20_000_000) });
        expect(await copy()).toMatchObject({
          amount: { value: 20_000_000 },
          sources: [at('Wire'), { ...quoted, quote: null }],
        });
      }));

    it('A story whose words are of Slack is not told to others, and what Slack itself publishes is', () =>
      withLog(open, [], async (log) => {
        const { store } = log;
        await store.nameDesk(DESK);
        await store.append(DESK, [accepting(story({ summary: `A secret: ${MESSAGE}` }))]);
        const blog = source('Slack', { url: 'https://slack.com/blog/news/agents' });
        await store.append(DESK, [accepting(story({ title: 'Quuz opens', sources: [blog] }))]);
        expect((await seenIn(log, 'T1'))[0]).toEqual(['Quuz opens']);
      }));
  });
}
