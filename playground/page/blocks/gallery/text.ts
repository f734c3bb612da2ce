/** Text in all its notations. */
import type { Fields } from '../../../protocol/types.ts';
import { menu, mrkdwn, overflow, plain } from './parts.ts';

const run = (text: string, style?: Fields) => ({ type: 'text', text, ...(style && { style }) });
const rich = (...elements: Fields[]) => ({ type: 'rich_text_section', elements });
const items = (style: string, indent: number, ...words: string[]) => ({
  type: 'rich_text_list',
  style,
  indent,
  elements: words.map((each) => rich(run(each))),
});

/** Headings, sections, rich text, Markdown. */
export const text: Fields[] = [
  { type: 'header', text: plain('AI Briefing · Thursday 12 March 2026 :tada:') },
  { type: 'header', level: 2, text: plain('A heading of the second level') },
  {
    type: 'section',
    text: mrkdwn(
      '*Bold*, _italic_, ~struck~, `code`, *_both_*, a*b*c, 2 * 3, :rocket: :no_such_name: &amp; &lt;tags&gt;\n<https://example.com/a?b=1&amp;c=2|A link> · <@U0LOCALANA> · <#C0LOCALDEALS> · <!channel> · <!date^1773306000^{date_short_pretty} at {time}|12 March>',
    ),
  },
  {
    type: 'section',
    text: mrkdwn('> quoted\n> twice\n```\nconst x = "<b>";\n```\n• a list\n• by hand'),
  },
  {
    type: 'section',
    text: mrkdwn(
      '1. *Google completes its $32B purchase of Wiz* · completed 11 Mar 2026\nEU clearance came in February; Wiz keeps its brand. press, 2 sources · <https://example.com/|Get AI Book>',
    ),
    accessory: overflow,
  },
  {
    type: 'section',
    text: mrkdwn('Text beside a menu'),
    accessory: { type: 'static_select', action_id: 'r', ...menu },
  },
  {
    type: 'section',
    fields: [
      mrkdwn('*Amount*\n$2B'),
      mrkdwn('*Date*\n9 Mar 2026'),
      plain('Plain words'),
      plain('More'),
    ],
  },
  {
    type: 'section',
    text: mrkdwn('With an image that lives elsewhere'),
    accessory: { type: 'image', image_url: 'https://example.com/a.png', alt_text: 'A red fox' },
  },
  {
    type: 'context',
    elements: [
      mrkdwn('Small print with *weight* and <https://example.com|a link>'),
      plain('and more'),
    ],
  },
  { type: 'divider' },
  {
    type: 'rich_text',
    elements: [
      rich(
        run('Plain, '),
        run('bold', { bold: true }),
        run(', '),
        run('italic', { italic: true }),
        run(', '),
        run('struck', { strike: true }),
        run(', '),
        run('code', { code: true }),
        run(' '),
        { type: 'link', url: 'https://example.com', text: 'a link' },
        run(' '),
        { type: 'user', user_id: 'U0LOCALANA' },
        run(' '),
        { type: 'emoji', name: 'fire' },
        run(' '),
        { type: 'date', timestamp: 1773306000, format: '{date_long} at {time}', fallback: 'x' },
      ),
      items('bullet', 0, 'one', 'two'),
      items('bullet', 1, 'two and a half'),
      items('ordered', 2, 'deep', 'deeper'),
      items('bullet', 0, 'three'),
      { type: 'rich_text_quote', elements: [run('A quote')] },
      { type: 'rich_text_preformatted', elements: [run('pre  formatted\n  text')] },
    ],
  },
  {
    type: 'markdown',
    text: '## Markdown\n**Bold**, *italic*, `code`, [a link](https://example.com), snake_case_word\n\n- one\n  - nested\n- [x] done\n\n1. first\n2. second\n\n> quoted\n\n| Company | Amount |\n|---|--:|\n| Nscale | $2B |\n| AMI Labs | $1.03B |\n\n```ts\nconst a = 1;\n```',
  },
  { type: 'section', text: mrkdwn(`A word that does not end: ${'abcdefghij'.repeat(14)}`) },
  { type: 'something_new', answer: 42 },
];
