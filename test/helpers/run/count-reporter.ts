/**
 * Ends a run with its ten slowest files, and with one line that counts: "214 passed, 0 failed". Whatever keeps a test
 * from running counts as failed.
 */
import { relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

const SLOWEST = 10;

export default class CountReporter implements Reporter {
  #lines = 'no run';

  constructor() {
    // The other reporters still print after theirs is called; only at the exit is a line the last one.
    process.once('exit', () => process.stdout.write(`${this.#lines}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, failed } = count(modules, unhandled.length);
    this.#lines = [...slowest(modules), `${passed} passed, ${failed} failed`].join('\n');
  }
}

/** The files that took longest by the clock, hooks and imports with it; none for a run of few files. */
function slowest(modules: readonly TestModule[]): string[] {
  if (modules.length <= SLOWEST) return [];
  const timed = modules.map((module) => ({ file: module.moduleId, ms: timeOf(module) }));
  const longest = timed.sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const lines = longest.map(
    ({ file, ms }) =>
      `${(ms / 1000).toFixed(1).padStart(6)} s  ${relative(process.cwd(), file).replaceAll('\\', '/')}`,
  );
  return ['The slowest files:', ...lines];
}

function timeOf(module: TestModule): number {
  const { prepareDuration, collectDuration, setupDuration, duration } = module.diagnostic();
  return prepareDuration + collectDuration + setupDuration + duration;
}

/** A file that does not load, and an error outside of any test, are failures of their own. */
function count(modules: readonly TestModule[], unhandled: number) {
  const states = modules.flatMap((module) =>
    [...module.children.allTests()].map((test) => test.result().state),
  );
  const broken = modules.filter((module) => module.errors().length > 0).length;
  const of = (state: string) => states.filter((found) => found === state).length;
  return { passed: of('passed'), failed: of('failed') + of('pending') + broken + unhandled };
}
