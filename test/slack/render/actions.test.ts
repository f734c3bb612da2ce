import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Page } from '../../../src/page/page.ts';
import { ACTION_ID, decodeAction } from '../../../src/slack/render/actions.ts';
import { renderSlack } from '../../../src/slack/render/render.ts';
import { action } from '../../helpers/samples/pages.ts';

const AS_OF = Date.UTC(2026, 2, 12, 8);

type Control = {
  type: string;
  action_id: string;
  value?: string;
  url?: string;
  options?: Option[];
};
type Option = { text: { text: string }; value: string; url?: string; description?: unknown };

function controls(page: Partial<Page>): Control[] {
  const whole = { headline: 'News', parts: [], actions: [], events: [], ...page };
  const blocks = renderSlack(whole, { asOf: AS_OF }).flatMap((message) => message.blocks);
  return blocks.flatMap((block) => {
    const it = block as { elements?: Control[]; accessory?: Control; type: string };
    return it.accessory ? [it.accessory] : it.type === 'actions' ? it.elements! : [];
  });
}

const ask = (label: string, question = `/ai-search ${label}`): Action => ({
  kind: 'ask',
  label,
  ask: question,
});

describe('an action in a value', () => {
  test('An action in a value comes back as it went', () => {
    const press = action(true).filter((it) => it.kind !== 'link');
    fc.assert(
      fc.property(press, (it) => {
        const [button] = controls({ actions: [it] });
        // One that is too long for a button is written in words.
        fc.pre(button !== undefined);
        const pages = it.kind === 'ask' && it.offset && it.asOf === undefined;
        const sent = pages ? { ...it, asOf: AS_OF } : it;
        expect(decodeAction(button?.value ?? '', it.label)).toEqual(
          JSON.parse(JSON.stringify(sent)),
        );
      }),
    );
  });

  test('An action in a value is short enough for a menu', () => {
    const [button] = controls({ actions: [ask('History', '/ai-event history E214')] });
    expect(button?.value).toBe('[1,"ask","/ai-event history E214"]');
  });

  test('An action in a value is nothing when it is of another version, a link, or of nobody’s making', () => {
    const values = [
      '',
      'x',
      '{}',
      '[]',
      '[1]',
      '[2,"ask","/ai-rounds"]',
      '[1,"link"]',
      '[1,"ask"]',
      '[1,"ask",5]',
      '[1,"ask","/ai-rounds",-1]',
      '[1,"share","/ai-rounds"]',
      '[1,"form","E1",{"company":1}]',
      '[1,"form",null,{"__proto__":{"x":1},"other":2}]',
      '[1,"post_digest",1,2]',
      '[1,"delete","E1"]',
    ];
    for (const value of values) expect([value, decodeAction(value)]).toEqual([value, null]);
    fc.assert(fc.property(fc.string(), (value) => void decodeAction(value)));
    fc.assert(fc.property(fc.json(), (value) => void decodeAction(value)));
  });
});

describe('the actions of a Page', () => {
  test('The actions of a Page are three buttons and a menu of the others', () => {
    const drawn = controls({ actions: ['A', 'B', 'C', 'D', 'E'].map((label) => ask(label)) });
    expect(drawn.map((it) => it.type)).toEqual(['button', 'button', 'button', 'overflow']);
    expect(drawn[3]!.options!.map((option) => option.text.text)).toEqual(['D', 'E']);
  });

  test('The actions of a Page never make a menu of one', () => {
    const drawn = controls({ actions: ['A', 'B', 'C', 'D'].map((label) => ask(label)) });
    expect(drawn.map((it) => it.type)).toEqual(['button', 'button', 'overflow']);
    expect(drawn[2]!.options!.map((option) => option.text.text)).toEqual(['C', 'D']);
  });

  test('The actions of a Page become a sentence where they are too long to travel', () => {
    const question = `/ai-search ${'x'.repeat(2000)}`;
    const [message] = renderSlack(
      { headline: 'News', parts: [], actions: [ask('Show 20 more', question)], events: [] },
      { asOf: AS_OF },
    );
    expect(message!.text).toContain(`Show 20 more: type ${question}`);
  });

  test('The actions of a Page page on the moment of the answer', () => {
    const [next] = controls({
      actions: [{ kind: 'ask', label: 'More', ask: '/ai-rounds', offset: 20 }],
    });
    expect(decodeAction(next!.value!, 'More')).toEqual({
      kind: 'ask',
      label: 'More',
      ask: '/ai-rounds',
      offset: 20,
      asOf: AS_OF,
    });
  });

  test('The actions of a Page open a link by themselves and carry no value to act on', () => {
    const [button] = controls({
      actions: [{ kind: 'link', label: 'CSV', url: 'https://a.example/' }],
    });
    expect(button).toMatchObject({ url: 'https://a.example/', action_id: 'link:0' });
    expect(button!.value).toBeUndefined();
  });

  test('The actions of a Page have another value each in a menu: links too, and one of the same effect stands once', () => {
    const url = (nth: number) => `https://scout.example/${nth}`;
    const links = [4, 5].map((nth) => ({ kind: 'link' as const, label: 'Open', url: url(nth) }));
    const actions = [...['A', 'B', 'C', 'D', 'C'].map((label) => ask(label)), ...links];
    const options = controls({ actions })[3]!.options!;
    expect(options.map((option) => option.url ?? option.text.text)).toEqual(['D', url(4), url(5)]);
    expect(new Set(options.map((option) => option.value)).size).toBe(3);
    for (const { value } of options.slice(1)) expect(decodeAction(value)).toBeNull();
  });

  test('The actions of a Page have ids that say what they are, each once', () => {
    fc.assert(
      fc.property(fc.array(action(true), { maxLength: 12 }), (actions) => {
        const ids = controls({ actions }).map((control) => control.action_id);
        for (const id of ids) expect(id).toMatch(ACTION_ID);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('the menu of a line', () => {
  const line = (items: Action[], headline = 'Nvidia invests in Nebius') =>
    controls({
      parts: [
        {
          kind: 'lines',
          lines: [
            { number: 2, headline, tail: ['9 Mar 2026'], menu: { about: 'Line 2: menu', items } },
          ],
        },
      ],
    });

  test('The menu of a line says what it is about in its first entry, for Slack’s menus carry no label', () => {
    const [menu] = line([
      ask('Sources and history'),
      { kind: 'form', label: 'Correct it', event: 'E214' },
    ]);
    expect(menu!.options![0]!.description).toEqual({
      type: 'plain_text',
      text: 'Line 2: menu',
      emoji: false,
    });
    expect(menu!.options![1]!.value).toBe('[1,"form","E214"]');
  });

  test('The menu of a line has no two entries of one value, whatever they do', () => {
    fc.assert(
      fc.property(fc.array(action(true), { maxLength: 6 }), (items) => {
        const link: Action = { kind: 'link', label: 'CSV', url: 'https://a.example/' };
        for (const { options = [] } of line([...items, link, ...items, link])) {
          const values = options.map(({ value }) => value);
          expect(new Set(values).size).toBe(values.length);
          for (const value of values) expect(value.length).toBeLessThanOrEqual(150);
        }
      }),
    );
    const [menu] = line([ask('A'), ask('B')]);
    const [first, second] = menu!.options!.map(({ value, text }) => decodeAction(value, text.text));
    expect([first, second]).toEqual([ask('A'), ask('B')]);
  });

  test('The menu of a line is a button where it has one entry', () => {
    expect(line([ask('Sources and history')])).toMatchObject([
      { type: 'button', accessibility_label: 'Sources and history: Line 2: menu' },
    ]);
  });

  test('The menu of a line stands below a line that mrkdwn could misread', () => {
    const items = [ask('A'), ask('B')];
    const blocks = renderSlack(
      {
        headline: 'News',
        parts: [
          {
            kind: 'lines',
            lines: [{ headline: 'Buys *Star*', tail: [], menu: { about: 'x', items } }],
          },
        ],
        actions: [],
        events: [],
      },
      { asOf: AS_OF },
    )[0]!.blocks;
    expect(blocks.map((block) => block.type)).toEqual(['rich_text', 'actions']);
  });
});
