/** The same product in a terminal: `briefing ask "/ai-company Anthropic"`. Exit codes: 0 answered, 1 failed, 2 the question was wrong. */
import { heedOutput } from './runtime/output.ts';
import { runTerminal } from './runtime/terminal/run.ts';

const { stdout: out, stderr: err } = process;
heedOutput({ out, err }, ({ isHeard, message }) => {
  if (isHeard) return;
  process.exitCode = 1;
  err.write(`${message}\n`);
});
const code = await runTerminal({
  args: process.argv.slice(2),
  clock: { now: () => new Date() },
  out,
  err,
});
process.exitCode ||= code;
