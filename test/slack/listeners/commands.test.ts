import { describe, expect, it } from 'vitest';
import { asks, newIn, redescribe, stage, TRANSPORTS } from '../../helpers/slack.ts';
import { NSCALE } from '../forms/forms.ts';

const CHANNEL = '#ai-briefing';

describe.each(TRANSPORTS)('slash commands over %s', (transport) => {
  it('Slash commands are acknowledged at once and answered to the asker alone', async () => {
    const scene = await stage({ transport });
    const { space } = scene;
    const [answer] = await asks(scene, 'ana', '/ai-company antropic');
    expect(answer).toMatchObject({ from: 'Bot', ephemeral: true });
    expect(answer?.words).toContain('Showing Anthropic for “antropic”.');
    expect(space.as('bjorn').sees(CHANNEL)).toEqual([]);
    expect(scene.logged.filter((line) => line.level !== 'info')).toEqual([]);
    const [envelope] = space.traffic.entries().filter(({ kind }) => kind === 'envelope');
    // Slack waits three seconds.
    expect(envelope?.took).toBeLessThan(2500);
  });

  it.each([
    ['/ai-company Zorblatt Industries', 'No company “Zorblatt Industries” in the log'],
    ['/ai-rounds secter:chips', 'secter is not a filter. Did you mean sector?'],
    [
      '/ai-rounds min:lots',
      'min:lots is not an amount. Use 500m, $1.5bn or €20 million: /ai-rounds min:500m',
    ],
    ['/ai-rounds since:yesteryear', 'is not a date'],
    [`/ai-search ${'x'.repeat(10_000)}`, 'That question has 10,000 characters'],
    ['/ai-search 🦄🦄', 'Nothing for “🦄🦄”.'],
    ['/ai-search ‮אבג', 'Nothing for'],
    [`/ai-company '; DROP TABLE event; --`, 'No company “'],
    ['/ai-company <!channel> & co', 'No company “<!channel> & co” in the log'],
    ['/ai-event edit E999999', 'There is no event “E999999”.'],
    ['/ai-nonsense', '/ai-nonsense is not a command.'],
    ['/ai-compny Nvidia', 'Did you mean /ai-company?'],
    ['/briefing company Nvidia', 'Nvidia'],
    ['/ai-rounds help', 'Funding rounds and valuations: table, total, median, largest, per month.'],
  ])('Slash commands answer %s', async (line, words) => {
    const scene = await stage({ transport });
    const [answer] = await asks(scene, 'ana', line);
    expect(answer?.words).toContain(words);
    expect(answer?.text).not.toContain('<!channel>');
    expect(scene.logged.filter((entry) => entry.level !== 'info')).toEqual([]);
  });

  it('Slash commands write out what an event’s title would do to Slack', async () => {
    const scene = await stage({ transport });
    await scene.store.append(scene.space.state.team.id, [
      {
        event: NSCALE,
        patch: { title: 'Nscale <!channel> <@U0LOCALANA> *bold* & `code`' },
        who: 'x',
        why: 'y',
      },
    ]);
    const [answer] = await asks(scene, 'ana', '/ai-search nscale');
    expect(answer?.text).toContain('&lt;!channel&gt; &lt;@U0LOCALANA&gt; *bold* &amp; `code`');
    const drawn = JSON.stringify(answer?.blocks);
    expect(drawn).not.toMatch(/"type":"(user|broadcast|channel)"/);
    const mrkdwn = [...drawn.matchAll(/"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g)].map(
      ([, text]) => text,
    );
    expect(mrkdwn.join('\n')).not.toContain('<!channel>');
  });
});

describe('a slash command', () => {
  it('A slash command is answered in the asker’s own zone', async () => {
    const scene = await stage();
    const [ana] = await asks(scene, 'ana', '/ai-digest preview');
    const [carmen] = await asks(scene, 'carmen', '/ai-digest preview');
    expect(ana?.words).toContain('Stockholm time');
    expect(carmen?.words).toContain('New York time');
  });

  it('A slash command asks Slack once a day who somebody is', async () => {
    const scene = await stage();
    const calls = () => scene.space.traffic.calls('users.info').length;
    await asks(scene, 'ana', '/ai-help');
    await asks(scene, 'ana', '/ai-help');
    await scene.space.clock.advance(23 * 3_600_000);
    await asks(scene, 'ana', '/ai-help');
    expect(calls()).toBe(1);
    await scene.space.clock.advance(3_600_000);
    await asks(scene, 'ana', '/ai-help');
    expect(calls()).toBe(2);
  });

  it('A slash command goes by what Slack tells of a person meanwhile', async () => {
    const scene = await stage();
    const [before] = await asks(scene, 'ana', '/ai-digest preview');
    expect(before?.words).toContain('Stockholm time');
    await redescribe(scene, 'U0LOCALANA', { tz: 'America/New_York', is_restricted: true });
    const [after] = await asks(scene, 'ana', '/ai-digest preview');
    expect(after?.words).toContain('New York time');
    const [refusal] = await asks(scene, 'ana', '/ai-event add');
    expect(refusal?.words).toContain('Guests and people of other organisations can’t');
    expect(scene.space.traffic.calls('users.info')).toHaveLength(1);
  });

  it('A slash command is answered when Slack does not say who somebody is, who then changes nothing', async () => {
    const scene = await stage();
    scene.space.faults.always('users.info', { kind: 'error', error: 'internal_error' });
    const [answer] = await asks(scene, 'ana', '/ai-company Nvidia');
    expect(answer?.words).toContain('Nvidia');
    const [refusal] = await asks(scene, 'ana', '/ai-event add');
    expect(refusal?.words).toContain(
      'Slack did not say who you are just now; try again in a minute.',
    );
    for (const line of [
      '/ai-event add',
      '/ai-digest schedule weekdays 09:00',
      '/ai-watch add AMD',
    ]) {
      const [said] = await asks(scene, 'ana', line);
      expect(said?.words).toBe(
        'Slack did not say who you are just now; try again in a minute. Nothing was changed.',
      );
    }
    expect(scene.logged.map(({ sentence }) => sentence)).toContain(
      'Slack did not say who somebody is',
    );
  });

  it('A slash command does not exist for somebody of another organisation, who mentions the app and reads this workspace’s log', async () => {
    const { space } = await stage();
    const sam = space.as('sam');
    const { error } = await sam.slash('/ai-company', 'Nvidia', { channel: '#partners' });
    expect(error).toBe('unknown_command');
    const { ts } = await sam.mention('#partners', 'company Nvidia');
    const asked = () => sam.sees('#partners').find((each) => each.ts === ts);
    expect((await space.until(() => asked()?.thread[0])).words).toContain('Nvidia');
  });

  it('A slash command in a direct message offers no post in a channel', async () => {
    const scene = await stage();
    const [answer] = await asks(scene, 'ana', '/ai-digest now', '@bot');
    expect(answer?.words).toContain('There is no channel here to post in.');
    const [preview] = await asks(scene, 'ana', '/ai-digest preview', '@bot');
    expect(preview?.words).not.toContain('[Post to');
  });
});

it('A line that was refused is asked as it should be by its button', async () => {
  const scene = await stage();
  const [refused] = await asks(scene, 'ana', '/ai-rounds region:Eruope since:2026-03 min:500m');
  expect(refused?.words).toContain('Did you mean Europe?');
  const fresh = newIn(scene, 'ana', CHANNEL);
  await scene.space.as('ana').press(refused!, 'Ask that');
  const [answer] = await fresh.wait();
  expect(answer?.words).toContain('understood: Europe');
  expect(answer?.words).toContain('since 1 Mar 2026 · ≥ $500M');
  const [unknown] = await asks(scene, 'ana', '/ai-company Zorblatt');
  await expect(scene.space.as('ana').press(unknown!, 'Ask that')).rejects.toThrow();
});
