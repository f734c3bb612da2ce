import { afterAll, describe, expect, it } from 'vitest';
import { fits } from '../../src/briefing/watches/rules.ts';
import { EVERYBODY } from '../../src/contracts/reader.ts';
import { EVERYTHING } from '../../src/domain/schedule/scope.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { factsOf, openLogOf, titles } from '../helpers/log.ts';
import { record, source } from '../helpers/samples/records.ts';
import { tracked } from '../helpers/samples/tracked.ts';

const reactor = record({
  id: 'reactor',
  type: 'infrastructure',
  title: 'Nvidia orders a reactor',
  round: null,
  occurredOn: { date: '2026-03-09', precision: 'day' },
  knownOn: '2026-03-09',
  parties: [{ company: 'Nvidia', role: 'customer' }],
  sector: 'chips',
  topics: ['energy', 'data_centres'],
  sources: [source('Reuters', { publishedOn: '2026-03-09' })],
});
const records = [
  reactor,
  record({
    id: 'utility',
    title: 'OpenAI raises $10M',
    occurredOn: { date: '2026-03-10', precision: 'day' },
    knownOn: '2026-03-10',
    parties: [{ company: 'OpenAI', role: 'subject' }],
    sector: 'energy',
    sources: [source('Reuters', { publishedOn: '2026-03-10' })],
    revisions: [
      { knownOn: '2026-03-11', why: 'it is about licences', changes: { topics: ['copyright'] } },
    ],
  }),
];
const bundle = { ...openBundle(), version: 'topics', records };
const log = await openLogOf(bundle);
afterAll(() => log.close());

const MORNING = '2026-03-12T09:00:00Z';
const found = async (line: string, now = MORNING) => titles((await log.ask(line, now)).page);

describe('a topic', () => {
  it.each([
    'topic:energy',
    'topic:electricity',
    'topic:"Energy and power"',
    'topic:data centers',
    'topic:energy,privacy',
    'topic:energy sector:chips',
    'electricity nvidia',
    'datacenters nvidia',
  ])('A topic finds its events by %s', async (asked) => {
    expect(await found(`/ai-search ${asked}`)).toEqual([reactor.title]);
  });

  it('A word that names a sector and a topic means a sector to the one filter, and a topic to the other', async () => {
    expect(await found('/ai-search sector:energy')).toEqual(['OpenAI raises $10M']);
    expect(await found('/ai-search topic:energy')).toEqual([reactor.title]);
    expect(await found('/ai-search topic:energy sector:energy')).toEqual([]);
  });

  it('A topic is repeated as it was understood, and of several any does', async () => {
    const { page, text } = await log.ask('/ai-search topic:power,antitrust,copyright', MORNING);
    expect(text).toContain('Energy and power or Competition or Copyright');
    expect(page.events).toHaveLength(2);
  });

  it('A topic that an event was given later finds it from then on', async () => {
    expect(await found('/ai-search topic:copyright', '2026-03-11T12:00:00Z')).toEqual([]);
    expect(await found('/ai-search topic:copyright')).toEqual(['OpenAI raises $10M']);
  });

  it('A topic that no event has is not covered, and the answer says which are', async () => {
    expect((await log.ask('/ai-search topic:robots', MORNING)).page.headline).toBe(
      'Robotics is not covered by this log. Covered most: Energy and power (1), Data centres (1) and Copyright (1).',
    );
  });

  it('A topic with nothing on the days asked for says so, and offers the question without it', async () => {
    const { page } = await log.ask('/ai-search topic:energy since:2026-03-10', MORNING);
    expect(page.headline).toMatch(/^Nothing for Energy and power · since 10 Mar 2026/);
    expect(page.actions.map(({ label }) => label)).toContain('Without topic (1)');
  });

  it('A topic stands on the page of its event, and its change in the history', async () => {
    const { page } = await log.ask('/ai-event history utility', MORNING);
    expect(factsOf(page).Topics).toBe('Copyright');
    const { text } = await log.ask('/ai-event history utility', MORNING);
    expect(text).toContain('it is about licences. topics: not stated → copyright');
  });

  it('A topic that a digest follows keeps what is about it, and the reason is said', async () => {
    const composed = await log.router.digest({
      log: log.reader(MORNING),
      zone: 'UTC',
      from: Date.parse('2026-03-08T09:00:00Z'),
      to: Date.parse(MORNING),
      scope: { ...EVERYTHING, topics: ['energy'] },
    });
    expect(titles(composed.page)).toEqual([reactor.title]);
    expect(composed.told[0]?.because).toBe('The topic Energy and power is followed here.');
  });

  it('A topic is watched, and the trial names what the watch would have sent', async () => {
    const { text } = await log.ask('/ai-watch add topic:electricity', MORNING);
    expect(text).toContain('You watch Energy and power (W1).');
    expect(await log.context.plans.watches()).toMatchObject([{ terms: { topic: 'energy' } }]);
    const trial = await log.ask('/ai-watch test', MORNING);
    expect(titles(trial.page)).toEqual([reactor.title]);
  });

  it('An alert of a topic is due for each topic of an event, and for no other', async () => {
    const event = tracked({ topics: ['energy', 'data_centres'] });
    const isDue = (topic: string) => fits(event, { topic }, bundle.reference);
    expect(['energy', 'data_centres', 'copyright'].map(isDue)).toEqual([true, true, false]);
  });

  it('A topic is exported and imported as it is', async () => {
    const told = [];
    for await (const one of log.store.export('T1', EVERYBODY)) told.push(one);
    expect(told.find(({ id }) => id === 'reactor')?.topics).toEqual(['energy', 'data_centres']);
  });
});
