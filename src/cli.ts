/** The same product in a terminal: `briefing ask "/ai-company Anthropic"`. Exit codes: 0 answered, 1 failed, 2 the question was wrong. */
import { runTerminal } from './runtime/terminal/run.ts';

process.exitCode = await runTerminal({
  args: process.argv.slice(2),
  clock: { now: () => new Date() },
  out: process.stdout,
  err: process.stderr,
});
