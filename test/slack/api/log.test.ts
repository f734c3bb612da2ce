import { expect, it } from 'vitest';
import { redact, slackLogger } from '../../../src/slack/api/log.ts';

it('The logger keeps tokens and quoted words out of the log', () => {
  expect(
    redact('failed with xoxb-1-a and xapp-1-B-c: Unexpected token in "my words" or “mine”'),
  ).toBe('failed with token and token: Unexpected token in … or …');
  expect(redact('x'.repeat(9000))).toHaveLength(500);
});

it('The logger passes on the warnings and errors of Slack’s packages, and no details', () => {
  const lines: string[] = [];
  const write = (level: string) => (_facts: object, sentence: string) =>
    void lines.push(`${level} ${sentence}`);
  const logger = slackLogger({ info: write('info'), warn: write('warn'), error: write('error') });
  logger.debug('a whole message');
  logger.info('a whole message');
  logger.warn('late', 3);
  logger.error(new Error('broken xoxb-1'));
  expect(lines).toEqual(['warn late 3', 'error Error: broken token']);
});
