import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/page/page.ts';
import { plainer } from '../../../src/slack/render/plainer.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { at, lines, page } from './pages.ts';

const link = { kind: 'link' as const, text: 'The <Daily> Scout', url: 'https://scout.example/1' };

/** A page with a link in every place that takes one. */
const linked: Page = page(
  [
    { kind: 'heading', text: 'Outages & more' },
    { kind: 'text', text: ['Rich *text*: ', link, '.'] },
    { kind: 'lines', lines: [{ headline: 'A line', tail: [['by ', link]] }] },
    { kind: 'context', text: ['Small print: ', link] },
  ],
  { actions: [{ kind: 'link', label: 'Open it', url: 'https://scout.example/2' }] },
);

/** All forms of a message, one after the other, until nothing plainer is left. */
function forms(refused: 'drawing' | 'length', message: Parameters<typeof plainer>[0]) {
  const steps = [[message]];
  for (let now = steps[0]!; now.some((each) => plainer(each, refused).length > 0); steps.push(now))
    now = now.flatMap((each) => {
      const next = plainer(each, refused);
      return next.length > 0 ? next : [each];
    });
  return steps;
}

describe('a message that Slack does not take as it is drawn', () => {
  it('A message that Slack does not take as it is drawn loses its links first, then everything but its words', () => {
    const [message] = renderSlack(linked, at);
    const [drawn, unlinked, alone, ...more] = forms('drawing', message!);
    expect(more).toEqual([]);
    expect(JSON.stringify(drawn)).toContain('https://scout.example/2');
    expect(JSON.stringify(unlinked![0]!.blocks)).not.toContain('https:');
    expect(unlinked![0]!.blocks).toHaveLength(4);
    expect(alone).toEqual([
      {
        text: 'Outages &amp; more\nRich *text*: The &lt;Daily&gt; Scout.\n*A line* · by The &lt;Daily&gt; Scout\nSmall print: The &lt;Daily&gt; Scout',
        blocks: [],
      },
    ]);
  });

  it('A message that Slack does not take as it is drawn keeps every line, whatever its text had no room for', () => {
    const [message] = renderSlack(page([lines(30, 'Nvidia invests $2B in Nebius '.repeat(5))]), {
      ...at,
      isEditable: true,
    });
    const alone = forms('drawing', message!).at(-1)!;
    expect(alone.length).toBeGreaterThan(1);
    const said = alone.map(({ text }) => text).join(' ');
    expect(said.match(/Nvidia invests/g)).toHaveLength(150);
    for (const { text } of alone) expect(text.length).toBeLessThanOrEqual(3500);
  });
});

describe('a message that is too long for Slack', () => {
  it('A message that is too long for Slack is cut in halves, in the end between words, and nothing of it is lost', () => {
    const words = (from: number) => Array.from({ length: 60 }, (_, i) => `w${from + i}`).join(' ');
    const parts = [0, 100, 200].map((from) => ({ kind: 'text' as const, text: words(from) }));
    const [message] = renderSlack(page(parts), at);
    for (const step of forms('length', message!)) {
      const said = step.flatMap(({ blocks, text }) =>
        blocks.length ? JSON.stringify(blocks) : text,
      );
      for (const from of [0, 159, 259].map((n) => `w${n}`)) expect(said.join(' ')).toContain(from);
    }
    expect(forms('length', message!)[1]!.map(({ blocks }) => blocks.length)).toEqual([2, 1]);
  });
});
