/** Logging without tokens, and without anything that people wrote. */

import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import { withoutQuoted } from '../../domain/text/cutting.ts';

/** The product's logger, as pino has it: an object of facts, then a sentence. */
export interface Logger {
  info(facts: object, sentence: string): void;
  warn(facts: object, sentence: string): void;
  error(facts: object, sentence: string): void;
}

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/g;
// Errors of the runtime quote what they could not read: that may be somebody's words.
// An apostrophe quotes nothing, so what single quotes hold is longer than one.
const QUOTES = { '"': '"', '“': '”', '`': '`', "'": "'" };
const SHORTEST = { "'": 4 };
const LONGEST = 500;

/** A sentence of somebody else's code, fit to be logged. */
export function redact(sentence: string): string {
  return withoutQuoted(sentence.replace(TOKEN, 'token'), QUOTES, SHORTEST).slice(0, LONGEST);
}

/** The logger that Slack's packages get. Their details (`debug`, `info`) repeat whole messages and are dropped. */
export function slackLogger(logger: Logger): SlackLogger {
  const words = (parts: unknown[]) => redact(parts.map(String).join(' '));
  return {
    debug() {},
    info() {},
    warn: (...parts) => logger.warn({ from: 'slack' }, words(parts)),
    error: (...parts) => logger.error({ from: 'slack' }, words(parts)),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
