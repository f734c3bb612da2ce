/** Ends a run with one line that counts: "214 passed, 0 failed". Whatever keeps a test from running counts as failed. */
import type { Reporter, SerializedError, TestModule } from 'vitest/node';

export default class CountReporter implements Reporter {
  #line = 'no run';

  constructor() {
    // The other reporters still print after theirs is called; only at the exit is a line the last one.
    process.once('exit', () => process.stdout.write(`${this.#line}\n`));
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const { passed, failed } = count(modules, unhandled.length);
    this.#line = `${passed} passed, ${failed} failed`;
  }
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
