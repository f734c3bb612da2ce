import { expect, it } from 'vitest';
import type { Action, Page } from '../../../src/page/page.ts';
import { decodeAction } from '../../../src/slack/render/actions.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';

const row = (n: number): Action => ({
  kind: 'ask',
  label: `E${n} ${'Acme raises '.repeat(9)}`,
  ask: `/ai-event E${n}`,
});
const page = (rows: number, text: string): Page => ({
  headline: 'Rounds',
  parts: [{ kind: 'text', text }],
  rows: Array.from({ length: rows }, (_, n) => row(n)),
  actions: [{ kind: 'share', label: 'Post to channel', ask: '/ai-rounds', asOf: 0 }],
  events: [],
});

it('A menu opens the rows of a table, each with an entry of its own, above the buttons', () => {
  const [message, ...more] = renderSlack(page(20, 'A table.'), { asOf: 0 });
  expect(more).toEqual([]);
  const [menu, buttons] = (message?.blocks ?? []).slice(-2);
  expect(buttons).toMatchObject({ type: 'actions', elements: [{ type: 'button' }] });
  expect(menu).toMatchObject({
    type: 'actions',
    elements: [{ type: 'static_select', placeholder: { text: 'Open an event' } }],
  });
  const [select] = (menu as { elements: { action_id: string; options: { value: string }[] }[] })
    .elements;
  expect(select?.options.map(({ value }) => decodeAction(value))).toMatchObject(
    Array.from({ length: 20 }, (_, n) => ({ kind: 'ask', ask: `/ai-event E${n}` })),
  );
  expect(select?.action_id).not.toBe(
    (buttons as { elements: { action_id: string }[] }).elements[0]?.action_id,
  );
});

it('A menu of rows that would not fit the message of its table is left out', () => {
  const drawn = renderSlack(page(20, 'x'.repeat(8_500)), { asOf: 0 });
  expect(JSON.stringify(drawn)).not.toContain('static_select');
  expect(drawn).toHaveLength(1);
});
