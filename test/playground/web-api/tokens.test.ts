import { describe, expect, it } from 'vitest';
import { client, refusal, workspace } from '../helpers.ts';

const BRIEF = 'C0LOCALBRIEF';

describe('tokens and scopes', () => {
  it('The Web API tells a bot who it is, and which scopes it has', async () => {
    const space = await workspace({ scopes: ['chat:write', 'commands'] });
    const me = await client(space).auth.test();
    expect(me).toMatchObject({
      team_id: 'T0LOCALTEAM',
      user_id: 'U0LOCALBOT',
      bot_id: 'B0LOCALBOT',
    });
    expect(me.response_metadata?.scopes).toEqual(['chat:write', 'commands']);
  });

  it('The Web API refuses a missing, a wrong and a misplaced token', async () => {
    const space = await workspace();
    expect(await refusal(client(space, 'xoxb-wrong').auth.test())).toBe('invalid_auth');
    expect(await refusal(client(space, space.appToken).auth.test())).toBe('not_allowed_token_type');
    expect(await refusal(client(space).apps.connections.open())).toBe('not_allowed_token_type');
    const bare = await fetch(`${space.apiUrl}auth.test`, { method: 'POST' });
    expect(await bare.json()).toMatchObject({ ok: false, error: 'not_authed' });
  });

  it('The Web API takes the token as an argument, and arguments as JSON', async () => {
    const space = await workspace();
    const form = new URLSearchParams({ token: space.botToken });
    const asked = await fetch(`${space.apiUrl}auth.test`, { method: 'POST', body: form });
    expect(await asked.json()).toMatchObject({ ok: true });
    expect(JSON.stringify(space.traffic.entries())).not.toContain(space.botToken);
    const posted = await fetch(`${space.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${space.botToken}`,
        'content-type': 'application/json; charset=utf-8',
      },
      body: JSON.stringify({ channel: BRIEF, text: 'as JSON' }),
    });
    expect(await posted.json()).toMatchObject({ ok: true, channel: BRIEF });
  });

  it('A refusal names the scope that is missing', async () => {
    const space = await workspace({ scopes: ['commands'] });
    const call = client(space).chat.postMessage({ channel: BRIEF, text: 'x' });
    await expect(call).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
  });

  it('The Web API does not know methods that it does not have', async () => {
    const space = await workspace();
    expect(await refusal(client(space).apiCall('chat.shout'))).toBe('unknown_method');
    expect(await refusal(client(space).apiCall('constructor'))).toBe('unknown_method');
  });
});
