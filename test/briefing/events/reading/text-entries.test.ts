import { describe, expect, it } from 'vitest';
import type { ReadEvent } from '../../../../src/briefing/events/reading/read-text.ts';
import { textEntries } from '../../../../src/briefing/events/reading/text-entries.ts';
import { emptyEvent } from '../../../../src/domain/event/event.ts';

const TEXT = `# Deals
- **Nscale** raised $1.1 billion ([Reuters](https://reuters.com/nscale), <https://example.com/n>).

- Wiz may be bought.
- Meta cuts 600 jobs.`;
const ORIGIN = { source: 'A Briefing', published: '2026-03-12' };

const event = (sentence: string, confidence = 0.95): ReadEvent => ({
  typed: { type: 'funding_round', company: 'Nscale' },
  draft: {
    ...emptyEvent(),
    type: 'funding_round',
    status: 'announced',
    title: '',
    summary: '',
    withdrawn: false,
  },
  from: {},
  sentence,
  confidence,
  denial: null,
  start: TEXT.indexOf(sentence.slice(0, 12)),
  end: TEXT.length,
});
const entries = (...events: ReadEvent[]) => textEntries(TEXT, () => events, ORIGIN);

describe('the entries of a text', () => {
  it('The entries of a text stand in its order, each with its line', () => {
    const found = entries(event('Meta cuts 600 jobs.'), event('**Nscale** raised $1.1 billion'));
    expect(found.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('The entry of an event has its sentence without marks, the addresses of its line and the day of the text', () => {
    const [found] = entries(
      event('**Nscale** raised $1.1 billion ([Reuters](https://reuters.com/nscale)'),
    );
    expect(found).toMatchObject({
      kind: 'row',
      cells: {
        company: 'Nscale',
        title: 'Nscale raised $1.1 billion (Reuters',
        date: 'unknown',
        sources: 'https://reuters.com/nscale https://example.com/n',
        'known on': '2026-03-12',
      },
    });
  });

  it('The entry of an event without an address beside it has the source of the text', () => {
    expect(entries(event('Meta cuts 600 jobs.'))).toMatchObject([
      { cells: { sources: 'A Briefing' } },
    ]);
  });

  it('An event that was read with little confidence is an entry that says so', () => {
    const [found] = entries(event('Wiz may be bought.', 0.62));
    expect(found).toEqual({
      line: 4,
      kind: 'unreadable',
      why: 'may tell an event (confidence 0.62) and is not saved without a look: “Wiz may be bought.”',
    });
  });
});
