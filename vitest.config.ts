import { defineConfig } from 'vitest/config';
import { COMPILE_CACHE } from './test/helpers/compile-cache.ts';
import LongestFirst from './test/helpers/run/longest-first.ts';
import { SCRATCH } from './test/helpers/scratch.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: [
      'test/helpers/compile-cache.ts',
      'test/helpers/scratch.ts',
      'test/helpers/stores/postgres-server.ts',
      'test/browser/stage/chromium-door.ts',
    ],
    setupFiles: ['test/helpers/properties.ts'],
    // Long enough for a machine that does much else: what is awaited comes, or never.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // As many as most machines have cores: a third one worked while one waited, and loaded all once more for that.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // Of all processes, those too that tests start and no `npm start` begins.
    env: {
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      TMPDIR: SCRATCH,
    },
    // Memory is cleared in the thread that filled it: waking others beside it took longer than they saved. And what a
    // process has loaded and keeps is gone through less often where its heap begins as large as it becomes, megabytes.
    // Most code runs for the length of a test file: to optimise it as soon as usual took longer than it then saved.
    execArgv: [
      ...['--single-threaded-gc', '--initial-old-space-size=600'],
      ...['--invocation-count-for-maglev=1200', '--invocation-count-for-turbofan=15000'],
      ...['--import', './src/runtime/cache.js'],
    ],
    // Files share what they have loaded: to load it anew for each took longer than most tests. So a file keeps nothing
    // in a module, in `process` or in a global that another file could see; what it needs alone runs in a child.
    isolate: false,
    // The tests run what people run: Node reads the types away, and no bundler stands between.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    reporters: ['default', './test/helpers/run/count-reporter.ts'],
  },
});
