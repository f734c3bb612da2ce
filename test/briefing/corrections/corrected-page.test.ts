import { describe, expect, it } from 'vitest';
import { correctedPage } from '../../../src/briefing/corrections/corrected-page.ts';
import type { PostedLine } from '../../../src/contracts/delivery.ts';
import type { Page } from '../../../src/page/page.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { amount } from '../../helpers/samples/records.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const event = tracked({ title: 'Acme raises $2B', amount: amount(2e9) });
const other = tracked({ title: 'Beta sues Gamma' });
const now = { ...event, title: 'Acme raises $2.2B', amount: amount(2.2e9) };
const told: PostedLine = {
  number: 2,
  event: event.id,
  revisedAt: event.revisedAt,
  text: '2. Acme raises $2B · press',
  section: 'Funding',
  because: 'This digest includes everything.',
  score: [],
};
const MARK = 'corrected 13 Mar: amount $2B → $2.2B';
const page: Page = {
  headline: 'Beta sues Gamma; Acme raises $2B.',
  parts: [
    {
      kind: 'lines',
      lines: [
        { number: 1, headline: other.title, tail: ['press'] },
        { number: 2, headline: event.title, tail: ['press'] },
      ],
    },
  ],
  thread: [
    [
      {
        kind: 'table',
        caption: 'Funding rounds (1)',
        columns: [{ label: '#' }, { label: 'Company' }, { label: 'Evidence' }],
        rows: [['2', 'Acme', [{ kind: 'bold', text: 'press' }]]],
      },
    ],
  ],
  actions: [],
  events: [other, event],
};

describe('a page with a corrected line', () => {
  const corrected = correctedPage(page, told, now, MARK);

  it('A page with a corrected line keeps every word that was posted, and says beside it what is right', () => {
    expect(renderText(corrected)).toBe(
      renderText(page)
        .replace('2. Acme raises $2B · press', `2. Acme raises $2B · press · ${MARK}`)
        .replace('2 | Acme | press', `2 | Acme | press · ${MARK}`),
    );
  });

  it('A page with a corrected line holds the event as it now is, from which the next correction is told', () => {
    expect(corrected.events).toEqual([other, now]);
    expect(page.events).toEqual([other, event]);
  });

  it('A page with a corrected line finds the one line of an alert, which has no number', () => {
    const line = { headline: event.title, tail: ['press'] };
    const alert: Page = { ...page, parts: [{ kind: 'lines', lines: [line] }], thread: [] };
    const text = `${event.title} · press`;
    const found = correctedPage(alert, { ...told, number: 1, text }, now, MARK);
    expect(found.parts).toEqual([{ kind: 'lines', lines: [{ ...line, tail: ['press', MARK] }] }]);
  });

  it('A page with a corrected line leaves a table alone whose rows have other numbers than lines', () => {
    const table = {
      kind: 'table' as const,
      caption: 'Days',
      columns: [{ label: 'Days' }, { label: 'What' }],
      rows: [['2', 'until then']],
    };
    const found = correctedPage({ ...page, parts: [table], thread: [] }, told, now, MARK);
    expect(found.parts).toEqual([table]);
  });

  it('A page with a line for many marks neither that line for another’s correction, nor any for one that is folded', () => {
    const many = { headline: '8 older events, now known', tail: [] };
    const [part] = page.parts;
    if (part?.kind !== 'lines') throw new Error('no lines');
    const folding: Page = { ...page, parts: [{ ...part, lines: [...part.lines, many] }] };
    const marked = renderText(correctedPage(folding, told, now, MARK));
    expect(marked.split(MARK)).toHaveLength(3);
    expect(marked).not.toMatch(/now known.*corrected/);
    const folded = correctedPage(folding, { ...told, under: null }, now, MARK);
    expect(renderText(folded)).not.toContain(MARK);
  });
});
