import { describe, expect, it } from 'vitest';
import { isWebAddress, withoutTracking } from '../../../src/domain/text/web-address.ts';

describe('a web address', () => {
  it.each([
    'https://example.com',
    'HTTP://Example.com:8080/a%20b?c=d#e',
    'https://münchen.example/straße',
    'http://127.0.0.1:3000/',
    'http://[::1]:3000/',
    'http://localhost:3000/',
    'https://a_b.example.co.uk/',
  ])('A web address is one whose host can be looked up: %s', (text) => {
    expect(isWebAddress(text)).toBe(true);
  });

  it.each([
    'https://news..example.com/x',
    'https://[::1',
    'https://.example.com/',
    'https://example.com./..',
    'https://-a.example/',
    'https://example',
    'https://',
    'example.com',
    'javascript:alert(1)',
    'https://exa mple.com/',
    `https://${'a'.repeat(64)}.example/`,
    `https://example.com/${'a'.repeat(3000)}`,
  ])('A web address is not what leads nowhere: %s', (text) => {
    expect(isWebAddress(text)).toBe(false);
  });
});

describe('an address with parameters that count who follows it', () => {
  it.each([
    ['https://e.example/a?utm_source=x&id=7', 'https://e.example/a?id=7'],
    ['https://e.example/a?fbclid=1&gclid=2#top', 'https://e.example/a#top'],
    ['https://e.example/a?id=7&source=feed', 'https://e.example/a?id=7&source=feed'],
    ['https://e.example/A b', 'https://e.example/A b'],
    ['none', 'none'],
  ])('An address with parameters that count who follows it, %s, is kept as %s', (given, kept) => {
    expect(withoutTracking(given)).toBe(kept);
  });
});
