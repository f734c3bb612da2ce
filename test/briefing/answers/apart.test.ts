import { afterAll, expect, it } from 'vitest';
import { JULY, openLog, partsOf } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

it('/ai-rounds tells the sum of each of several values that a filter has, and parts no name at its comma', async () => {
  const { page, text } = await log.ask('/ai-rounds country:FR,DE,SE since:2026', JULY);
  expect(text).toMatch(/^5 rounds, \$2\.75B/m);
  const [facts] = partsOf(page, 'facts');
  expect(facts?.facts).toEqual([
    {
      label: 'France',
      value: '2 rounds, $1.86B ($1.03B equity, $830M debt); largest AMI Labs, $1.03B',
    },
    {
      label: 'Germany',
      value: '2 rounds, $287M ($110M equity, $177M debt); largest Quantum Systems, €150M',
    },
    { label: 'Sweden', value: '1 round, $600M' },
  ]);
  const of = await log.ask('/ai-rounds company:OpenAI,Anthropic', JULY);
  expect(of.text).toContain('OpenAI: 2 rounds, $162B; largest $122B');
  const beside = await log.ask('/briefing Europe vs US funding in 2026', JULY);
  expect(partsOf(beside.page, 'facts')[0]?.facts.map(({ label }) => label)).toEqual([
    'Europe (EU, UK, Switzerland, Norway)',
    'United States',
  ]);
  const named = await log.ask('/ai-rounds company:Anthropic, PBC, OpenAI', JULY);
  expect(partsOf(named.page, 'facts')[0]?.facts.map(({ label }) => label)).toEqual([
    'Anthropic',
    'OpenAI',
  ]);
  for (const args of [
    'company:"Anthropic, PBC"',
    'country:FR',
    'country:FR,DE sector:chips,robotics',
    '-country:FR,DE',
  ])
    expect(partsOf((await log.ask(`/ai-rounds ${args}`)).page, 'facts')).toEqual([]);
});

it('/ai-regulation tells the events and coming dates of each of several places and parties', async () => {
  const states = await log.ask('/briefing AI laws in Colorado, Texas and California', JULY);
  expect(partsOf(states.page, 'facts')[0]?.facts).toEqual([
    { label: 'Colorado', value: '2 events, 1 coming date' },
    { label: 'Texas', value: '1 event' },
    { label: 'California', value: '4 events, 4 coming dates' },
  ]);
  const cases = await log.ask('/ai-regulation type:legal defendant:OpenAI,Anthropic', JULY);
  expect(cases.text).toMatch(/against OpenAI: \d events/);
  const one = await log.ask('/ai-regulation type:legal defendant:OpenAI', JULY);
  expect(one.text).not.toMatch(/against OpenAI: \d/);
});
