import { describe, expect, it } from 'vitest';
import {
  commandIn,
  completionAt,
  withMentions,
} from '../../../../../playground/page/shell/composer/completion.ts';
import type { Shell } from '../../../../../playground/protocol/page-protocol.ts';

const someone = (id: string, name: string, real_name: string, role: 'member' | 'app') => ({
  id,
  name,
  real_name,
  role,
  tz: 'Europe/Stockholm',
  locale: 'en-GB',
});
const room = (id: string, name: string, kind: 'public' | 'im' = 'public') => ({
  id,
  name,
  kind,
  topic: '',
  members: 2,
  joined: true,
  hasApp: true,
  archived: false,
  shared: false,
  unread: 0,
  mentions: 0,
});
const shell: Shell = {
  team: 'Team',
  app: { name: 'An App', user: 'UAPP', direct: '' },
  me: 'UANA',
  people: [
    someone('UANA', 'ana', 'Ana Lindqvist', 'member'),
    someone('UAN', 'an', 'Ana', 'member'),
    someone('UAPP', 'bot', 'An App', 'app'),
  ],
  channels: [room('C1', 'deals'), room('C2', 'deals-eu'), room('D1', 'Ana', 'im')],
  commands: [
    { command: '/ai-rounds', usage_hint: '[filters]', description: 'Rounds' },
    { command: '/briefing' },
  ],
  shortcuts: [],
};
const labels = (text: string, caret = text.length) =>
  completionAt(shell, text, caret)?.items.map((each) => each.label);

describe('completion', () => {
  it('Completion offers commands by their beginning, then by any part', () => {
    expect(labels('/b')?.[0]).toBe('/briefing');
    expect(labels('/rounds')).toEqual(['/ai-rounds [filters]']);
  });

  it('Completion offers commands only while the first word is being typed', () => {
    expect(labels('/ai-rounds s')).toBeUndefined();
    expect(labels('and /ai')).toBeUndefined();
  });

  it('Completion offers people and channels where they begin a word', () => {
    expect(labels('hello @an a')).toEqual(['An App']);
    expect(labels('in #deals')).toEqual(['#deals', '#deals-eu']);
    expect(labels('mail@an')).toBeUndefined();
  });

  it('Completion puts what is chosen in place of what was typed', () => {
    const completion = completionAt(shell, 'hello @an a, there', 11);
    expect(completion).toMatchObject({ from: 6, items: [{ puts: '@An App ' }] });
  });
});

describe('what is sent', () => {
  it('A sent text has mentions instead of names, the longest name first', () => {
    expect(withMentions(shell, '@Ana Lindqvist and @Ana: ask @An App')).toBe(
      '<@UANA> and <@UAN>: ask <@UAPP>',
    );
  });

  it('A sent text has channels instead of their names, and no part of a longer name', () => {
    expect(withMentions(shell, 'see #deals-eu, #deals and #dealsmore')).toBe(
      'see <#C2|deals-eu>, <#C1|deals> and #dealsmore',
    );
  });

  it('A usage hint shows how a command goes on once it is whole', () => {
    expect(commandIn(shell, '/ai-rounds ')?.usage_hint).toBe('[filters]');
    expect(commandIn(shell, '/ai-rounds')).toBeUndefined();
    expect(commandIn(shell, 'hello')).toBeUndefined();
  });
});
