import { expect, it } from 'vitest';
import {
  addressesInMessage,
  plainSpoken,
  unescapeSlack,
} from '../../../src/slack/people/plain-text.ts';

it('The reader of messages gets Slack’s text as people wrote it', () => {
  expect(
    plainSpoken('See <https://example.com/a|the report> by <@U1> in <#C1|deals> &amp; more'),
  ).toBe('See the report by in deals & more');
  expect(
    plainSpoken('<https://example.com/a?b=1&amp;c=2> <!here> <mailto:a@b.example|a@b.example>'),
  ).toBe('https://example.com/a?b=1&c=2 a@b.example');
  expect(unescapeSlack('&amp;lt; &lt;b&gt;')).toBe('&lt; <b>');
});

it('The reader of messages finds each address once', () => {
  expect(
    addressesInMessage(
      '<https://example.com/a|x>, <https://example.com/b?c=1&amp;d=2> https://example.com/a. (http://c.example/)',
    ),
  ).toEqual(['https://example.com/a', 'https://example.com/b?c=1&d=2', 'http://c.example/']);
  expect(addressesInMessage('nothing <@U1>')).toEqual([]);
});
