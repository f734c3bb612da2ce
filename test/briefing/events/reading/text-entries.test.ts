import { describe, expect, it } from 'vitest';
import type { ReadEvent } from '../../../../src/briefing/events/reading/read-text.ts';
import { textEntries } from '../../../../src/briefing/events/reading/text-entries.ts';
import type { FileEntry } from '../../../../src/contracts/file-entry.ts';
import { emptyEvent } from '../../../../src/domain/event/event.ts';
import { reference } from '../../../helpers/stores/store.ts';

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
/** Nobody is known there. */
const log = { findCompany: async () => ({ kind: 'none' as const }) };
const entries = (...events: ReadEvent[]) => entriesOf(TEXT, ...events);
async function entriesOf(text: string, ...events: ReadEvent[]): Promise<FileEntry[]> {
  const found: FileEntry[] = [];
  for await (const entry of textEntries(text, () => events, ORIGIN, { log, reference }))
    found.push(entry);
  return found;
}

describe('the entries of a text', () => {
  it('The entries of a text stand in its order, each with its line', async () => {
    const found = await entries(
      event('Meta cuts 600 jobs.'),
      event('**Nscale** raised $1.1 billion'),
    );
    expect(found.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('The entry of an event has its sentence without marks, the addresses of its line and the day of the text', async () => {
    const [found] = await entries(
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

  it('The entry of news at the beginning of an article has the day of the article, unless it names another', async () => {
    const article = 'Nscale raises $1.1 billion.\nIt builds data centres.';
    const news = { ...event('Nscale raises $1.1 billion.'), start: 0 };
    const dated = { ...news, typed: { ...news.typed, date: '2026-03-10' } };
    expect(await entriesOf(article, news, dated)).toMatchObject([
      { cells: { date: '2026-03-12' } },
      { cells: { date: '2026-03-10' } },
    ]);
  });

  it('The entry of an event without an address beside it has the source of the text', async () => {
    expect(await entries(event('Meta cuts 600 jobs.'))).toMatchObject([
      { cells: { sources: 'A Briefing' } },
    ]);
  });

  it('An event that was read with little confidence is an entry that says so', async () => {
    const [found] = await entries(event('Wiz may be bought.', 0.62));
    expect(found).toEqual({
      line: 4,
      kind: 'unreadable',
      why: 'may tell an event (confidence 0.62) and is not saved without a look: “Wiz may be bought.”',
    });
  });
});
