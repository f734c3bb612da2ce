import type { Fields, WorkspaceOptions } from '../../playground/index.ts';
import { boltApp, client, modal, workspace } from './helpers.ts';

/** An app that hands its triggers and payloads to the test and acknowledges as the test says. */
export async function recorder(options: WorkspaceOptions = {}) {
  const space = await workspace(options as never);
  const bodies: Fields[] = [];
  const answers: unknown[] = [];
  await boltApp(space, 'Socket Mode', (app) => {
    const record = async ({ ack, body }: { ack: (x?: never) => Promise<void>; body: unknown }) => {
      bodies.push(body as Fields);
      await ack(answers.shift() as never);
    };
    app.command(/.*/, record);
    app.action(/.*/, record);
    app.view(/.*/, record as never);
    app.view({ callback_id: /.*/, type: 'view_closed' }, record as never);
    app.options(/.*/, record as never);
  });
  const ana = space.as('ana');
  const trigger = async () => {
    await ana.slash('/x');
    return String(bodies.at(-1)?.trigger_id);
  };
  const open = async (blocks: object[], more: object = {}) => {
    const view = modal('form', blocks, more);
    await client(space).views.open({ trigger_id: await trigger(), view });
    return ana.modal() as NonNullable<ReturnType<typeof ana.modal>>;
  };
  return { space, bodies, answers, ana, trigger, open, web: client(space) };
}
