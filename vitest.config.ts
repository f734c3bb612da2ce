import { defineConfig } from 'vitest/config';

/** Tests that keep nothing between files: they share what they have loaded, which takes a third off the whole. */
const TOGETHER = [
  'test/{briefing,commands,digests,domain,house,page,playground,sources}/**/*.test.ts',
  'test/scheduling/{planners/{alerts,configured,digests,post-now,reminders},sending/*,runner}.test.ts',
  'test/slack/render/*.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['test/helpers/stores/postgres-server.ts'],
    testTimeout: 20_000,
    maxWorkers: 2,
    reporters: ['default', './test/helpers/count-reporter.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'each alone', include: ['test/**/*.test.ts'], exclude: TOGETHER },
      },
      { extends: true, test: { name: 'together', include: TOGETHER, isolate: false } },
    ],
  },
});
