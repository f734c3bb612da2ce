/** Structured logs: one JSON line each, never a secret nor the text of a message. */
import pino from 'pino';
import { codeOf } from '../errors.ts';
import type { Config } from './config.ts';
import { LogOutput } from './log-output.ts';

export type AppLogger = pino.Logger;

/** The descriptor of standard error. */
const STANDARD_ERROR = 2;

/** The one writer of the process: what waits in it is written at the end. */
const output = new LogOutput(STANDARD_ERROR);
process.once('exit', () => output.end());

/** A logger to standard error; what could be a secret is struck out wherever it stands. */
export function createLogger(level: Config['logLevel']): AppLogger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // An error's own words are no fields of it: left to itself, it would be written as {}.
      serializers: { error: errorFacts },
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
    output,
  );
}

/** The parts of an error that are logged; others, which a driver hangs on it, may hold rows. */
function errorFacts(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack } = error;
  return { name, code: codeOf(error), message, stack };
}
