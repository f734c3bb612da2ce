import { describe, expect, it } from 'vitest';
import { wordsOfMessage } from '../../../src/slack/people/message-words.ts';
import { withoutMarks } from '../../../src/slack/people/plain-text.ts';

const ARTICLE = 'https://example.com/acme';

describe('a text without Slack’s marks', () => {
  it.each([
    ['*Acme raises $30M* :rocket: _Series B_', 'Acme raises $30M Series B'],
    ['&gt; Acme raises\n&gt;&gt;&gt; it all', 'Acme raises\nit all'],
    ['~old~ `code` ```a\nb``` *_both_*.', 'old code a\nb both.'],
    [':rotating_light: Acme :us::+1::skin-tone-2: closed :tada:!', 'Acme closed!'],
    [
      '2*3*4 = 24, snake_case_name, at 10:30:45, 5 * 3 * 2',
      '2*3*4 = 24, snake_case_name, at 10:30:45, 5 * 3 * 2',
    ],
    ['<@U1> cc <!here> <#C1>: <https://example.com/a|Acme> &amp; Co.', 'cc: Acme & Co.'],
  ])('A text without marks reads as it is seen: %j', (text, seen) => {
    expect(withoutMarks(text)).toBe(seen);
  });
});

describe('the words of a message', () => {
  const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
  const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });

  it('The words of a message are those of its blocks, without guessing at marks', () => {
    const words = wordsOfMessage({
      text: 'a fallback',
      blocks: [
        rich(
          line(
            { type: 'emoji', name: 'rocket', unicode: '1f680' },
            { type: 'text', text: ' Acme raises ', style: { bold: true } },
            { type: 'link', url: ARTICLE, text: '$30M' },
            { type: 'user', user_id: 'U1' },
          ),
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'Birch led.' }] },
        ),
        { type: 'header', text: { type: 'plain_text', text: 'Deals' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*Bold* &amp; <https://example.com/b|b>' },
        },
        { type: 'section', text: { type: 'mrkdwn', text: ':rocket:' } },
        { type: 'markdown', text: '## **Markdown** [c](https://example.com/c)' },
        { type: 'actions', elements: [{ type: 'button', url: 'https://example.com/d' }] },
        { type: 'image', image_url: 'https://example.com/picture.png' },
        null,
        'odd',
      ],
    });
    expect(words.text).toBe('Acme raises $30M\nBirch led.\nDeals\nBold & b\nMarkdown c');
    const pages = ['acme', 'b', 'c', 'd'].map((page) => `https://example.com/${page}`);
    expect(words.addresses).toEqual(pages);
  });

  it('The words of a feed’s message are those of its attachment', () => {
    const attachment = { fallback: 'Acme', title: '*Acme* raises $30M', title_link: ARTICLE };
    const fields = [{ title: 'Lead', value: '<https://example.com/birch|Birch>' }, null];
    const words = wordsOfMessage({
      text: '',
      attachments: [{ ...attachment, pretext: 'New article', text: 'It closed.', fields }],
    });
    expect(words.attached).toEqual([
      { title: 'Acme raises $30M', text: 'New article\nIt closed.\nLead: Birch', isOpen: true },
    ]);
    expect(words.addresses).toEqual([ARTICLE, 'https://example.com/birch']);
    const [bare] = wordsOfMessage({ attachments: [{ fallback: 'Acme falls back' }] }).attached;
    expect(bare).toMatchObject({ title: '', text: 'Acme falls back' });
  });

  it('The words of a message that is passed on are found in its blocks, with its address', () => {
    const from_url = 'https://example.slack.com/archives/C1/p1';
    const blocks = [rich(line({ type: 'text', text: 'Acme raises $30M. Birch led.' }))];
    const shared = { from_url, is_share: true, message_blocks: [{ message: { blocks } }] };
    const words = wordsOfMessage({ text: 'FYI', attachments: [shared] });
    expect(words.attached).toEqual([
      { title: '', text: 'Acme raises $30M. Birch led.', isOpen: false },
    ]);
    expect(words.addresses).toEqual([from_url]);
  });

  it('The words of a mail to a channel are read, and the address of a file that lies elsewhere', () => {
    const mail = { filetype: 'email', title: 'Acme raises', plain_text: `Read ${ARTICLE}.` };
    const own = {
      url_private: 'https://files.slack.com/x',
      permalink: 'https://example.slack.com/x',
    };
    const drive = { is_external: true, url_private: 'https://example.com/drive' };
    const words = wordsOfMessage({ files: [{ ...mail, ...own }, drive] });
    expect(words.attached).toEqual([
      { title: 'Acme raises', text: `Read ${ARTICLE}.`, isOpen: false },
    ]);
    expect(words.addresses).toEqual([ARTICLE, 'https://example.com/drive']);
  });

  it.each([null, 'text', {}, { blocks: 3, attachments: {}, files: [null] }])(
    'A message that is none says nothing: %j',
    (message) => {
      expect(wordsOfMessage(message)).toEqual({ text: '', attached: [], addresses: [] });
    },
  );
});
