import { describe, expect, it } from 'vitest';
import { alertPage } from '../../../src/briefing/watches/alert-page.ts';
import { evidence, tracked } from '../../helpers/samples/tracked.ts';
import { reference } from '../../helpers/stores/store.ts';

describe('what an alert says', () => {
  const watch = {
    id: 'wat_1',
    number: 3,
    workspace: 'T1',
    target: 'U1',
    owner: 'U1',
    terms: { company: { id: 'acme', name: 'Acme' } },
    paused: null,
    createdAt: 0,
  };
  const context = { reference, line: (command: string, args = '') => `/ai-${command} ${args}` };
  const alert = (given: object) => {
    const cause = { kind: 'news', limit: null } as const;
    const news = { event: tracked(), base: null, watches: [watch], cause };
    return alertPage({ ...news, ...given }, context);
  };

  it('What an alert says is the news first, then whose watch it is for and how to pause it', () => {
    const { page, told: lines } = alert({});
    expect(page.headline).toBe('Acme raises $10M');
    expect(page.parts[1]).toEqual({ kind: 'context', text: 'You watch Acme (W3).' });
    expect(page.actions).toEqual([{ kind: 'ask', label: 'Pause W3', ask: '/ai-watch pause W3' }]);
    expect(lines).toMatchObject([{ number: 1, because: 'You watch Acme (W3).' }]);
  });

  it('What an alert says leaves a rumour a rumour, and an unconfirmed claim unconfirmed', () => {
    const event = tracked({ status: 'rumoured', evidence: evidence('unconfirmed') });
    const words = alert({ event }).told[0]?.text;
    expect(words).toContain('rumoured');
    expect(words).toContain('unconfirmed');
  });
});
