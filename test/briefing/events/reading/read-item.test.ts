import { afterAll, beforeAll, expect, it } from 'vitest';
import { readItem } from '../../../../src/briefing/events/reading/read-item.ts';
import { createTextReader } from '../../../../src/briefing/events/reading/read-text.ts';
import type { FollowedSource } from '../../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import { type Log, openLog } from '../../../helpers/log.ts';

const source: FollowedSource = {
  ...{ kind: 'feed', address: 'https://news.example.com/feed', settings: {}, language: 'en' },
  ...{ publisher: 'TechCrunch', topics: ['chips'], trust: 'trade' },
};
const NOW = '2026-03-20T09:00:00Z';

function item(title: string, more: Partial<SourceItem> = {}): SourceItem {
  const address = 'https://news.example.com/a?utm_source=x';
  return {
    ...{ id: '1', title, link: address, canonical: address, published: '2026-03-09T07:30:00Z' },
    ...{ updated: null, publisher: 'Desk', summary: '', text: '', isPointer: false },
    ...more,
  };
}

let log: Log;
beforeAll(async () => {
  log = await openLog();
});
afterAll(() => log.close());

function read(given: SourceItem) {
  const { companies, reference } = log.bundle;
  const seenAt = Date.parse(NOW);
  const reader = createTextReader(companies, () => new Date(seenAt));
  const context = { read: reader, log: log.reader(NOW), reference };
  return readItem(given, { poll: 'src_1', source, seenAt }, context);
}

it('An item that tells an event is proposed with its words, its source and its day', async () => {
  const text = 'Lumiq led the round.';
  const [proposal] = await read(item('Ordovane raises $40 million in Series B funding', { text }));
  expect(proposal).toMatchObject({
    typed: { company: 'Ordovane', amount: '$40M', round: 'series_b' },
    sentence: 'Ordovane raises $40 million in Series B funding.',
    source: { publisher: 'TechCrunch', publishedOn: '2026-03-09', isPointer: false },
    decision: 'different',
    alike: [],
  });
  expect(proposal?.source.url).toBe('https://news.example.com/a');
});

it('An item that tells what the log tells already is known as the same story', async () => {
  const [proposal] = await read(item('Nscale raises $2 billion in Series C funding'));
  expect(proposal?.decision).toBe('same');
  expect(proposal?.alike).not.toEqual([]);
});

it('An item of an aggregator is its publisher’s, an unknown date is the day on which it was seen, and what tells nothing proposes nothing', async () => {
  const pointer = { isPointer: true, publisher: 'The Times', published: null };
  const [proposal] = await read(item('Ordovane acquires Lumiq for $45 million', pointer));
  expect(proposal?.source).toMatchObject({
    publisher: 'The Times',
    publishedOn: '2026-03-20',
    isPointer: true,
  });
  expect(await read(item('Ten things to do in Lisbon this spring'))).toEqual([]);
});
