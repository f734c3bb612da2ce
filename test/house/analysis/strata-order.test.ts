import { describe, expect, it } from 'vitest';
import { objection, objectionInside } from '../../../scripts/house/strata.ts';

describe('the order of the strata', () => {
  it.each([
    ['src/storage/index.ts', 'src/contracts/store.ts'],
    ['src/contracts/store.ts', 'src/domain/event/event.ts'],
    ['src/page/page.ts', 'src/errors.ts'],
    ['commands/deals.ts', 'src/briefing/answers/deals.ts'],
    ['exports/csv.ts', 'src/contracts/export.ts'],
    ['src/scheduling/planners/digests.ts', 'src/briefing/digest/compose.ts'],
    ['src/mcp/server.ts', 'src/briefing/router.ts'],
    ['src/runtime/open.ts', 'src/storage/index.ts'],
    ['src/bot.ts', 'playground/index.ts'],
    ['bench/rows/deliveries.ts', 'playground/index.ts'],
    ['src/cli.ts', 'src/storage/copy/copy.ts'],
    ['playground/a.ts', 'playground/b.ts'],
  ])('The way from %s to %s is open', (from, to) => {
    expect(objection(from, to)).toBeNull();
  });

  it.each([
    ['src/contracts/store.ts', 'src/briefing/router.ts', 'to a higher stratum'],
    ['src/domain/event/event.ts', 'src/contracts/store.ts', 'to a higher stratum'],
    ['src/briefing/router.ts', 'commands/deals.ts', 'to a higher stratum'],
    ['src/runtime/open.ts', 'src/bot.ts', 'to a higher stratum'],
    ['src/storage/index.ts', 'src/briefing/router.ts', 'to a room of its own stratum'],
    ['src/sources/feeds.ts', 'src/storage/index.ts', 'to a room of its own stratum'],
    ['src/scheduling/index.ts', 'src/slack/app.ts', 'to a room of its own stratum'],
    ['src/page/page.ts', 'src/extraction/sentences.ts', 'to a room of its own stratum'],
    ['commands/deals.ts', 'digests/deals.ts', 'to a room of its own stratum'],
    ['src/cli.ts', 'src/bot.ts', 'to a room of its own stratum'],
    ['src/slack/app.ts', 'src/storage/index.ts', 'past the port'],
    ['commands/deals.ts', 'src/sources/bundle.ts', 'past the port'],
    ['commands/deals.ts', 'commands/rounds.ts', 'to a leaf'],
    ['src/runtime/load.ts', 'commands/rounds.ts', 'to a leaf'],
    ['playground/host.ts', 'src/errors.ts', 'playground opens itself alone'],
    ['src/cli.ts', 'playground/index.ts', 'only bot.ts opens playground'],
    ['src/slack/app.ts', 'playground/index.ts', 'only bot.ts opens playground'],
    ['commands/deals.ts', 'playground/index.ts', 'only bot.ts opens playground'],
    [
      'src/storage/engines/sqlite/engine.ts',
      'src/storage/engines/postgres/errors.ts',
      'from one engine to the other',
    ],
  ])('The way from %s to %s is shut: it leads %s', (from, to, why) => {
    expect(objection(from, to)).toBe(why);
  });
});

describe('the order within a room', () => {
  it.each([
    ['src/domain/event/event.ts', 'src/domain/time/calendar.ts'],
    ['src/briefing/deliveries/retry.ts', 'src/briefing/router.ts'],
    ['src/briefing/digest/compose.ts', 'src/briefing/digest/frame.ts'],
    ['src/storage/index.ts', 'src/storage/inspection.ts'],
    ['src/storage/engines/sqlite/engine.ts', 'src/storage/engines/insert.ts'],
    ['src/slack/app.ts', 'src/slack/listeners/commands.ts'],
    ['src/runtime/open.ts', 'src/runtime/load.ts'],
  ])('The way from %s to %s is open', (from, to) => {
    expect(objectionInside(from, to)).toBeNull();
  });

  it.each([
    ['src/domain/text/typed.ts', 'src/domain/event/event.ts', 'to a higher step of its room'],
    ['src/domain/event/query.ts', 'src/domain/schedule/scope.ts', 'to a part of its own step'],
    ['src/briefing/digest/compose.ts', 'src/briefing/router.ts', 'to a higher step of its room'],
    ['src/briefing/wording/parts.ts', 'src/briefing/command/verbs.ts', 'to a part of its own step'],
    ['src/storage/reading/rows.ts', 'src/storage/new.ts', 'to a higher step of its room'],
    ['src/slack/forms/form.ts', 'src/slack/app.ts', 'to a higher step of its room'],
    ['src/scheduling/planner.ts', 'src/scheduling/runner.ts', 'to a higher step of its room'],
  ])('The way from %s to %s is shut: it leads %s', (from, to, why) => {
    expect(objectionInside(from, to)).toBe(why);
  });
});
