import { describe, expect, it } from 'vitest';
import {
  inspectMessage,
  inspectView,
  messageTextLength,
  viewIsTooLarge,
} from '../../../playground/index.ts';
import { actions, button, input, section, text, textInput } from '../helpers.ts';
import { cell, inHome, inModal, richText, times, x } from './block-kit.ts';
import { messageLimits, modalLimits } from './limits.ts';

describe.each([
  ['a message', inspectMessage, messageLimits],
  ['a modal', inModal, modalLimits],
] as const)('the limits of %s', (_where, inspect, limits) => {
  it.each(limits)('Slack’s limits allow %s up to %i and not one more', (_what, most, build) => {
    expect(inspect(build(most))).toEqual([]);
    expect(inspect(build(most + 1))).not.toEqual([]);
  });
});

describe('the text of a whole message', () => {
  // Five blocks weigh 625 beside their text.
  const sections = (size: number) =>
    times(5, (at) => section(x(at < 4 ? 2600 : size - 4 * 2600 - 625)));

  it('The text of a whole message has a limit with an error of its own, which responses do not apply', () => {
    expect(inspectMessage(sections(13_000))).toEqual([]);
    const problems = inspectMessage(sections(13_001));
    expect(problems.map((each) => each.code)).toEqual(['msg_blocks_too_long']);
    expect(inspectMessage(sections(13_001), { wholeText: false })).toEqual([]);
  });

  it('The text of a whole message counts rich text, buttons, markdown and each block, and leaves out what tables hold', () => {
    const blocks = [
      richText('12345'),
      { type: 'markdown', text: '123' },
      actions(button('b', '12')),
      { type: 'table', rows: [[cell('not counted'), richText('nor this')]] },
    ];
    expect(messageTextLength(blocks)).toBe(10 + 4 * 125);
  });
});

describe('views', () => {
  const view = (more: object) =>
    inspectView({ type: 'modal', title: text('t'), blocks: [], ...more });

  it.each([
    ['title', (size: number) => ({ title: text(x(size)) }), 24],
    ['submit', (size: number) => ({ submit: text(x(size)) }), 24],
    ['close', (size: number) => ({ close: text(x(size)) }), 24],
    ['private_metadata', (size: number) => ({ private_metadata: x(size) }), 3000],
    ['callback_id', (size: number) => ({ callback_id: x(size) }), 255],
    ['external_id', (size: number) => ({ external_id: x(size) }), 255],
  ])('A view limits the length of %s', (_name, build, most) => {
    expect(view(build(most))).toEqual([]);
    expect(view(build(most + 1))).toHaveLength(1);
  });

  it('A view needs a title, and a submit button where there is an input', () => {
    expect(view({ title: undefined })[0]?.message).toBe('missing required field: title');
    const blocks = [input('a', textInput('a'))];
    expect(view({ blocks })[0]?.message).toContain('submit is required');
    expect(inHome(blocks)).toEqual([]);
  });

  it('A view is too large from 250 kB on', () => {
    const sized = (bytes: number) => ({ filler: x(bytes - JSON.stringify({ filler: '' }).length) });
    expect(viewIsTooLarge(sized(250 * 1024))).toBe(false);
    expect(viewIsTooLarge(sized(250 * 1024 + 1))).toBe(true);
  });

  it('A view focuses one element at most', () => {
    const focused = (id: string) => input(id, textInput(id, { focus_on_load: true }));
    expect(inModal([focused('a')])).toEqual([]);
    expect(inModal([focused('a'), focused('b')])).toHaveLength(1);
  });
});

describe('an address', () => {
  const link = (url: string) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'here' }] }],
  });
  const open = (url: string) =>
    actions({ type: 'button', action_id: 'a', text: text('Open'), url } as never);

  it.each(['https://news..example.com/x', 'https://[::1', 'news.example.com', 'https://.example/'])(
    'An address that leads nowhere is refused in links and buttons: %s',
    (url) => {
      for (const block of [link(url), open(url)])
        expect(inspectMessage([block]).map(({ message }) => message)).toEqual(['invalid url']);
    },
  );

  it('An address of a page, a mail or another program is taken', () => {
    for (const url of ['https://example.com/a?b=c#d', 'http://[::1]:3000/', 'mailto:a@example.com'])
      expect(inspectMessage([link(url), open(url)])).toEqual([]);
  });
});
