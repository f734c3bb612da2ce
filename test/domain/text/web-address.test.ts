import { describe, expect, it } from 'vitest';
import { isWebAddress } from '../../../src/domain/text/web-address.ts';

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
