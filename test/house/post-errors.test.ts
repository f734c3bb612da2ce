import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEXT_STEP, POST_ERRORS } from '../../src/briefing/wording/post-errors.ts';

const listed = readFileSync(new URL('./data/post-message-errors.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

describe('the table of Slack’s errors', () => {
  it('The table of Slack’s errors has a row for each documented code, and none for another', () => {
    expect([...POST_ERRORS.keys()].toSorted()).toEqual(listed.toSorted());
  });

  it('The table of Slack’s errors says of each what is in the way and what happens next, without Slack’s word', () => {
    for (const [code, { kind, words, here, seconds }] of POST_ERRORS) {
      for (const sentence of [words, NEXT_STEP[kind], here ?? words])
        expect(sentence, code).toMatch(/^[\w’].{5,}\.$/);
      expect(words, code).not.toContain('_');
      expect(seconds !== undefined, code).toBe(kind === 'later');
    }
  });
});
