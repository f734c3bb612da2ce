import { afterAll, describe, expect, it } from 'vitest';
import { offered } from '../../src/briefing/offered.ts';
import type { Asker } from '../../src/contracts/command.ts';
import type { Action, Page } from '../../src/page/page.ts';
import { GUEST, MARCH, MEMBER, openLog } from '../helpers/log.ts';

const log = await openLog();
afterAll(() => log.close());

const request = (asker: Asker) =>
  log.router.request({
    log: log.reader(MARCH),
    now: new Date(MARCH),
    zone: 'UTC',
    asker,
    ...log.context,
    channel: { id: 'C1', name: 'deals' },
  });

const ask = (line: string): Action => ({ kind: 'ask', label: line, ask: line });
const ACTIONS: readonly Action[] = [
  { kind: 'share', label: 'Post to channel', ask: '/ai-rounds', asOf: 0 },
  { kind: 'form', label: 'Add an event' },
  { kind: 'open', label: 'Change…', view: 'schedule', about: 'new investor' },
  { kind: 'open', label: 'Alerts in #deals…', view: 'target', about: 'C1' },
  { kind: 'open', label: 'Settings…', view: 'settings' },
  { kind: 'post_digest', label: 'Post to #deals', from: 0, to: 1, asOf: 1 },
  ask('/ai-digest schedule weekdays 09:00'),
  ask('/ai-digest schedule me weekdays 09:00'),
  ask('/ai-digest now'),
  ask('/ai-watch add Nvidia'),
  ask('/ai-settings planners curators'),
  ask('/ai-event edit E12'),
  ask('/ai-event history E12'),
  ask('/ai-rounds sector:chips'),
  ask('/ai-rounds secter:chips'),
  { kind: 'link', label: 'Source', url: 'https://example.com' },
];
const page: Page = {
  headline: 'Answer',
  parts: [
    {
      kind: 'lines',
      lines: [{ headline: 'One', tail: [], menu: { about: 'One: menu', items: ACTIONS } }],
    },
  ],
  actions: ACTIONS,
  events: [],
};
const labels = (of: readonly Action[]) => of.map(({ label }) => label);

/** The labels that are offered to somebody: those of the buttons, which those of the menus must equal. */
async function to(asker: Asker): Promise<string[]> {
  const { actions, parts } = await offered(page, request(asker), log.router);
  const [part] = parts;
  expect(part?.kind === 'lines' && labels(part.lines[0]?.menu?.items ?? [])).toEqual(
    labels(actions),
  );
  return labels(actions);
}

const ASKS = [
  '/ai-event history E12',
  '/ai-rounds sector:chips',
  '/ai-rounds secter:chips',
  'Source',
];

describe('what is offered with an answer', () => {
  it('Guests and people of other organisations are offered nothing that would be refused to them', async () => {
    expect(await to(GUEST)).toEqual(ASKS);
    expect(await to({ ...GUEST, standing: 'stranger' })).toEqual(ASKS);
  });

  it('Members are offered all but what admins decide, and where curators plan, no plans of channels', async () => {
    const admins = ['Settings…', '/ai-settings planners curators'];
    expect(labels(ACTIONS).filter((label) => !admins.includes(label))).toEqual(await to(MEMBER));
    await log.context.plans.saveSettings({ planners: 'curators', curators: [] });
    const plans = ['Change…', 'Alerts in #deals…', '/ai-digest schedule weekdays 09:00'];
    expect(labels(ACTIONS).filter((label) => ![...admins, ...plans].includes(label))).toEqual(
      await to(MEMBER),
    );
    await log.context.plans.saveSettings({ planners: 'members', curators: [] });
  });

  it('Admins, and whoever Slack has not described yet, are offered everything', async () => {
    for (const standing of ['admin', 'unsaid'] as const)
      expect(await to({ ...MEMBER, standing })).toEqual(labels(ACTIONS));
  });
});
