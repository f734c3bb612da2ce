import { expect, it } from 'vitest';
import { mayRead } from '../../../src/sources/fetching/robots.ts';

const ROBOTS = `
User-agent: other
Disallow: /

User-agent: AI-Briefing # that is us
User-agent: another
Disallow: /news/
Allow: /news/ai
Disallow: /*.pdf$
Disallow:
`;

it.each([
  ['/about', true],
  ['/news/x', false],
  ['/news/ai/1', true],
  ['/a.pdf', false],
  ['/a.pdf?x', true],
])('The path %s may be read: %s', (path, may) => {
  expect(mayRead(ROBOTS, path)).toBe(may);
});

it('A group for everybody counts where none is for us, and no file lets all be read', () => {
  expect(mayRead('user-agent: *\ndisallow: /x', '/x/y')).toBe(false);
  expect(mayRead('', '/x')).toBe(true);
});
