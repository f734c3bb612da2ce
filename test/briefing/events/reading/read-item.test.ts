import { expect, it } from 'vitest';
import { readItem } from '../../../../src/briefing/events/reading/read-item.ts';
import { createTextReader } from '../../../../src/briefing/events/reading/read-text.ts';
import type { FollowedSource } from '../../../../src/contracts/sources/followed.ts';
import type { SourceItem } from '../../../../src/contracts/sources/item.ts';
import { openBundle } from '../../../../src/sources/bundle.ts';

const source: FollowedSource = {
  kind: 'feed',
  address: 'https://news.example.com/feed',
  settings: {},
  language: 'en',
  publisher: 'TechCrunch',
  topics: ['chips'],
  trust: 'trade',
};
const NOW = '2026-03-20T09:00:00Z';
const { companies } = openBundle();

function item(title: string, more: Partial<SourceItem> = {}): SourceItem {
  const address = 'https://news.example.com/a?utm_source=x';
  return {
    id: '1',
    title,
    link: address,
    canonical: address,
    published: '2026-03-09T07:30:00Z',
    updated: null,
    publisher: 'Desk',
    summary: '',
    text: '',
    isPointer: false,
    ...more,
  };
}

function read(given: SourceItem) {
  const seenAt = Date.parse(NOW);
  const reader = createTextReader(companies, () => new Date(seenAt));
  return readItem(given, { poll: 'src_1', source, seenAt }, reader);
}

it('An item that tells an event gives it as it would be saved, with its words and its source', () => {
  const text = 'Lumiq led the round.';
  const [event] = read(item('Ordovane raises $40 million in Series B funding', { text }));
  const sentence = 'Ordovane raises $40 million in Series B funding.';
  expect(event?.fields).toMatchObject({
    type: 'funding_round',
    title: 'Ordovane raises $40M, Series B, led by Lumiq',
    sources: [
      {
        publisher: 'TechCrunch',
        url: 'https://news.example.com/a',
        quote: sentence,
        publishedOn: '2026-03-09',
      },
    ],
  });
  expect(event?.telling).toMatchObject({
    sentence,
    trust: 'trade',
    from: { amount: '$40 million' },
  });
});

it('An item of an aggregator is its publisher’s, an unknown date is the day on which it was seen, and what tells nothing gives nothing', () => {
  const pointer = { isPointer: true, publisher: 'The Times', published: null };
  const [event] = read(item('Ordovane acquires Lumiq for $45 million', pointer));
  expect(event?.telling.publisher).toBe('The Times');
  expect(event?.fields.sources).toMatchObject([
    { publisher: 'The Times', publishedOn: '2026-03-20' },
  ]);
  expect(read(item('Ten things to do in Lisbon this spring'))).toEqual([]);
});

it('A headline that stands for the title has no full stop, but for that of letters', () => {
  const title = (headline: string) => read(item(headline))[0]?.fields.title;
  expect(title('Ordovane lays off 80 employees')).toBe('Ordovane lays off 80 employees');
  expect(title('Ordovane lays off 80 employees in the U.S.')).toMatch(/U\.S\.$/);
});
