/** Structured logs: one JSON line each, never a secret nor the text of a message. */
import pino from 'pino';
import type { Config } from './config.ts';

export type Logger = pino.Logger;

/** A logger to standard error; what could be a secret is struck out wherever it stands. */
export function createLogger(level: Config['logLevel']): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          'token',
          '*.token',
          'botToken',
          'appToken',
          'signingSecret',
          'headers',
          '*.headers',
        ],
        censor: '…',
      },
    },
    pino.destination(2),
  );
}
