import { describe, expect, it } from 'vitest';
import { wordsOfForm } from '../../../src/slack/forms/tracked-message.ts';
import { wordsOfMessage } from '../../../src/slack/people/message-words.ts';

const OWN = 'https://example.slack.com/archives/C1/p1';
const form = (message: object) => wordsOfForm(wordsOfMessage(message), OWN).typed;
const ARTICLE = 'https://example.com/acme';
const unfurled = {
  title: 'Acme raises $30M | Example',
  text: 'Birch led.',
  from_url: ARTICLE,
  original_url: ARTICLE,
};

describe('the form of a tracked message', () => {
  it.each([
    [
      'Acme Robotics Inc. raises $30M Series B led by Birch. It closed on Tuesday.',
      'Acme Robotics Inc. raises $30M Series B led by Birch.',
    ],
    [
      'The U.S. Senate passes an AI bill. It goes to the House.',
      'The U.S. Senate passes an AI bill.',
    ],
    ['No. 1 chip maker Acme sells a stake. Done.', 'No. 1 chip maker Acme sells a stake.'],
    ['*Acme raises $30M* :rocket:', 'Acme raises $30M'],
    ['&gt; • <https://example.com/acme|Acme raises $30M>\n&gt; • Birch sells', 'Acme raises $30M'],
    ['1. Acme raises $30M <https://example.com/acme>', 'Acme raises $30M'],
    [`<${ARTICLE}>\nAcme raises\nBirch led`, 'Acme raises'],
    [`Acme raises $30M, <${ARTICLE}> and <https://example.org/more>`, 'Acme raises $30M'],
    [`Acme raises $30M (<${ARTICLE}>)`, 'Acme raises $30M'],
    [`<${ARTICLE}> Acme raises $30M <https://example.org/more>`, 'Acme raises $30M'],
  ])('The form of a tracked message takes the first sentence for the title: %j', (text, title) => {
    expect(form({ text }).title).toBe(title);
  });

  it.each([
    [
      'the title that a feed attaches',
      {
        text: 'New in AI today from feeds',
        attachments: [{ title: 'Acme raises $30M', title_link: ARTICLE }],
      },
      'Acme raises $30M',
    ],
    [
      'the page behind a link that stands alone',
      { text: `<${ARTICLE}>`, attachments: [unfurled] },
      'Acme raises $30M | Example',
    ],
    [
      'its own words before those of the page',
      { text: `Acme closes its round <${ARTICLE}>`, attachments: [unfurled] },
      'Acme closes its round',
    ],
    [
      'the message that is passed on with a remark',
      { text: 'FYI all', attachments: [{ text: 'Acme raises. Birch led.', from_url: OWN }] },
      'Acme raises.',
    ],
    ['a remark where there is nothing else', { text: 'Acme raises' }, 'Acme raises'],
  ])('The form of a tracked message takes for its title %s', (_what, message, title) => {
    expect(form(message).title).toBe(title);
  });

  it('The form of a tracked message has all words in its summary and every link among its sources, its own last', () => {
    const words = form({
      text: `Acme closes its round. See <${ARTICLE}>`,
      attachments: [unfurled],
    });
    expect(words.summary).toBe(
      `Acme closes its round. See ${ARTICLE} Acme raises $30M | Example. Birch led.`,
    );
    expect(words.sources).toBe(`${ARTICLE}\n${OWN}`);
  });

  it('The form of a tracked message cuts no address, however many there are', () => {
    const addresses = Array.from(
      { length: 60 },
      (_, n) => `https://example.com/${'x'.repeat(90)}${n}`,
    );
    const lines = form({ text: addresses.join(' ') }).sources?.split('\n') ?? [];
    expect(lines.join('\n').length).toBeLessThanOrEqual(3_000);
    expect(lines.slice(0, -1)).toEqual(addresses.slice(0, lines.length - 1));
    expect(lines.at(-1)).toBe(OWN);
  });
});
