/** The program in a terminal, whole: what was typed is read and done, and whatever fails is said. */
import { CommanderError } from 'commander';
import { BriefingError, UserError } from '../../errors.ts';
import { OutputError } from '../output.ts';
import { programOf } from './program.ts';
import { beginSession } from './session.ts';
import type { ExitCode, Terminal } from './terminal.ts';

/** Runs the program once. It never throws; what it opened is closed when it resolves. */
export async function runTerminal(terminal: Terminal): Promise<ExitCode> {
  try {
    const session = beginSession(terminal);
    await programOf(session).parseAsync(terminal.args, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return await fail(terminal, error);
  }
}

/** A user's mistake is 2, all else 1; with --json it is an answer all the same. */
async function fail(terminal: Terminal, error: unknown): Promise<ExitCode> {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  // Whoever hears of the stream itself has said why.
  if (error instanceof OutputError) return error.isHeard ? 0 : 1;
  const { args, clock, err } = terminal;
  const wrong = error instanceof CommanderError || error instanceof UserError;
  const message = error instanceof Error ? error.message : String(error);
  if (args.includes('--json')) {
    const told = error instanceof UserError ? error : new Refused(wrong ? message : ours(message));
    const { mistakePage } = await import('../../briefing/command/mistake.ts');
    const { showJson } = await import('./answering.ts');
    showJson(terminal, args.join(' '), mistakePage(told), clock.now());
  } else if (!(error instanceof CommanderError)) err.write(`${message}\n`);
  if (!wrong && !(error instanceof BriefingError)) {
    err.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
  }
  return wrong ? 2 : 1;
}

const ours = (message: string) => `That failed here, not with you. ${message}`;

/** A sentence for the terminal that is not a mistake in a question. */
class Refused extends UserError {}
