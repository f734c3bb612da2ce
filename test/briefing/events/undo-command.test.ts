import { afterAll, describe, expect, it } from 'vitest';
import type { EventChange } from '../../../src/contracts/command.ts';
import { EVERYBODY } from '../../../src/contracts/reader.ts';
import { renderText } from '../../../src/page/plain-text.ts';
import { JULY, MEMBER, openLog } from '../../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

describe('/ai-event undo', () => {
  it('/ai-event undo takes the last change of an event back, stage and words and all, and itself', async () => {
    const revise = (changes: readonly EventChange[]) =>
      log.store.append(
        'T2',
        changes.map((change) => ({ ...change, who: 'ana' })),
      );
    const asOf = Date.parse(JULY);
    const reader = () => log.store.reader({ workspace: 'T2', asOf, audience: EVERYBODY });
    const id = 'wayve-talks-2025-10';
    const { revisedAt: _before, ...whole } = (await reader().event(id))!;
    const moved = {
      status: 'completed' as const,
      title: 'Wayve raises $1.2B',
      occurredOn: { date: '2026-02-25', precision: 'day' as const },
    };
    await revise([{ event: id, patch: moved, why: 'it closed' }]);
    const ask = async (line: string) => {
      const context = { ...log.context, log: reader(), now: new Date(JULY), zone: 'UTC' };
      return renderText((await log.router.ask(line, { ...context, asker: MEMBER, revise })).page);
    };
    expect(await ask(`/ai-event undo E${whole.number}`)).toContain(
      `Taken back in E${whole.number}: it closed (ana, 10 Jul 2026).`,
    );
    const { revisedAt: _revisedAt, ...again } = (await reader().event(id))!;
    expect(again).toEqual(whole);
    await ask(`/ai-event undo E${whole.number}`);
    expect(await reader().event(id)).toMatchObject(moved);
  });
});
