import { describe, expect, it } from 'vitest';
import { createTextReader } from '../../../src/briefing/events/reading/read-text.ts';
import {
  wordsOfMessageForm,
  wordsOfTyped,
} from '../../../src/slack/forms/reading/tracked-message.ts';
import { wordsOfMessage } from '../../../src/slack/people/message-words.ts';

const OWN = 'https://example.slack.com/archives/C1/p1';
const read = createTextReader([], () => new Date('2026-03-12T08:00:00Z'));
const form = (message: object) => wordsOfMessageForm(wordsOfMessage(message), OWN).typed;
const typedForm = (text: string) => wordsOfTyped(wordsOfMessage({ text })).typed;
const ARTICLE = 'https://example.com/acme';
const unfurled = {
  title: 'Acme raises $30M | Example',
  text: 'Birch led.',
  from_url: ARTICLE,
  original_url: ARTICLE,
};

describe('the form of a typed text', () => {
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
  ])('The form of a typed text takes the first sentence for the title: %j', (text, title) => {
    expect(typedForm(text).title).toBe(title);
  });

  it('The form of a typed text has all of it in its summary, and every link among its sources', () => {
    const words = typedForm(`Acme closes its round. See <${ARTICLE}>`);
    expect(words.summary).toBe(`Acme closes its round. See ${ARTICLE}`);
    expect(words.sources).toBe(ARTICLE);
  });
});

describe('the form of a tracked message', () => {
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
      'nothing of a message that is passed on',
      { text: 'FYI all', attachments: [{ title: 'Acme', text: 'Birch led.', from_url: OWN }] },
      '',
    ],
    ['nothing of what somebody said', { text: 'Acme may raise, between us' }, ''],
  ])('The form of a tracked message takes for its title %s', (_what, message, title) => {
    expect(form(message).title).toBe(title);
  });

  it('The form of a tracked message has a title and a summary of our own, and its words only around the fields', () => {
    const text =
      'Between us, Acme Robotics raised $30M in a Series B led by Birch Capital last week.';
    const [event] = read(text, '2026-03-12');
    const { typed, from } = wordsOfMessageForm(wordsOfMessage({ text }), OWN, event);
    expect(typed.title).toBe('Acme Robotics raises $30M, Series B, led by Birch Capital');
    expect(typed.summary).toBe('Acme Robotics raises $30M, Series B, led by Birch Capital.');
    expect(Object.values(typed).join(' ')).not.toContain('etween us');
    expect(from?.title).toContain('raised $30M in a Series B');
    expect(typed.sources).toBe(OWN);
  });

  it('The form of a tracked message that tells a reader nothing shows its words above the fields alone', () => {
    const { typed, notice } = wordsOfMessageForm(
      wordsOfMessage({ text: `They close it soon. <${ARTICLE}>` }),
      OWN,
    );
    expect(typed).toEqual({ title: '', summary: '', sources: `${ARTICLE}\n${OWN}` });
    expect(notice).toContain('“They close it soon. https://example.com/acme”');
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
