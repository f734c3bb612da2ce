import { expect, it } from 'vitest';
import { boltApp, client, section } from '../helpers.ts';
import { BRIEF, pageClient, pageSpace, seen } from '../page-helpers.ts';

const LEADS = 'C0LOCALLEADS';
const SECRET = 'nobody-else-reads-this';

/** All of a person's page, with the wire panel open; every channel is tried. */
async function everything(url: string, person: string) {
  const page = await pageClient(url);
  for (const channel of [LEADS, 'C0LOCALDEALS', BRIEF])
    page.look(person, { channel, home: true, wire: true });
  return page;
}

it('The page never gets an ephemeral message for anybody but whom it is for', async () => {
  const space = await pageSpace();
  const gus = await everything(space.url, 'gus');
  const bjorn = await everything(space.url, 'bjorn');
  const ana = await everything(space.url, 'ana');
  await client(space).chat.postEphemeral({ channel: BRIEF, user: 'U0LOCALANA', text: SECRET });
  await seen(() => ana.raw().includes(SECRET));
  await client(space).chat.postMessage({ channel: BRIEF, text: 'for all' });
  await seen(() => [gus, bjorn].every((each) => each.raw().includes('for all')));
  expect(gus.raw()).not.toContain(SECRET);
  expect(bjorn.raw()).not.toContain(SECRET);
});

it('The page never gets what is in a private channel, nor its name, for somebody who is not in it', async () => {
  const space = await pageSpace();
  const pages = await Promise.all(
    ['gus', 'carmen', 'sam'].map((each) => everything(space.url, each)),
  );
  await client(space).chat.postMessage({ channel: LEADS, text: SECRET });
  await space.as('ana').say(LEADS, `${SECRET} either`);
  await client(space).conversations.list({ types: 'public_channel,private_channel' });
  await client(space).chat.postMessage({ channel: 'C0LOCALPARTNER', text: 'done' });
  await seen(() => pages.every((each) => each.latest('shell')));
  await space.settled(60);
  for (const page of pages) {
    expect(page.raw()).not.toContain(SECRET);
    expect(page.raw()).not.toContain(LEADS);
    expect(page.raw()).not.toContain('leads');
  }
});

it('The wire panel opens no envelope of another person, no answer to them and no form of theirs', async () => {
  const space = await pageSpace();
  await boltApp(space, 'Socket Mode', (app) =>
    app.command('/ask', async ({ ack, respond }) => {
      await ack();
      await respond({ text: SECRET, blocks: [section(SECRET)] } as never);
    }),
  );
  const ana = await everything(space.url, 'ana');
  const carmen = await everything(space.url, 'carmen');
  await ana.act({ do: 'slash', channel: BRIEF, command: '/ask', text: 'about something private' });
  await seen(() => ana.raw().includes(SECRET));
  const lines = () => carmen.frames().flatMap((each) => (each.type === 'wire' ? each.put : []));
  const heard = () => lines().filter((each) => ['/ask', 'response_url'].includes(each.name));
  // Carmen's page hears of it in its own time.
  await seen(() => heard().length > 1);
  const about = heard();
  for (const { n, withheld } of about) {
    expect(withheld).toBe(true);
    expect(await carmen.act({ do: 'wireDetail', n })).toMatchObject({ ok: false });
  }
  expect(carmen.raw()).not.toContain(SECRET);
  expect(carmen.raw()).not.toContain('something private');
  const own = ana.frames().flatMap((each) => (each.type === 'wire' ? each.put : []));
  const n = own.findLast((each) => each.name === '/ask')?.n as number;
  const { detail } = await ana.act({ do: 'wireDetail', n });
  expect(detail?.request).toMatchObject({ command: '/ask', text: 'about something private' });
});

it('The wire panel opens no ephemeral message for another person that was refused', async () => {
  const space = await pageSpace();
  const carmen = await everything(space.url, 'carmen');
  const tooMany = Array.from({ length: 51 }, () => section(SECRET));
  const whisper = { channel: BRIEF, user: 'U0LOCALANA', text: SECRET, blocks: tooMany as never };
  await client(space)
    .chat.postEphemeral(whisper)
    .catch(() => undefined);
  const lines = () => carmen.frames().flatMap((each) => (each.type === 'wire' ? each.put : []));
  const isRefused = ({ name, outcome }: { name: string; outcome?: string | undefined }) =>
    name === 'chat.postEphemeral' && outcome === 'invalid_blocks';
  await seen(() => lines().some(isRefused));
  expect(lines().find(isRefused)).toMatchObject({ withheld: true, open: false });
});

it('Nobody acts on a message that they don’t see', async () => {
  const space = await pageSpace();
  const { message_ts: ts } = await client(space).chat.postEphemeral({
    channel: BRIEF,
    user: 'U0LOCALANA',
    text: 'press',
    blocks: [
      {
        type: 'actions',
        block_id: 'b',
        elements: [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }],
      },
    ],
  });
  const target = { channel: BRIEF, ts: String(ts) };
  const carmen = await pageClient(space.url);
  carmen.look('carmen');
  const place = { target, block_id: 'b', action_id: 'go' };
  expect(await carmen.act({ do: 'press', ...place, wanted: 'Go' })).toMatchObject({ ok: false });
  expect(await carmen.act({ do: 'react', message: target, emoji: 'eyes' })).toMatchObject({
    ok: false,
    error: 'That message is gone.',
  });
  expect(space.traffic.calls('block_actions')).toEqual([]);
});

it('The page shows somebody else nothing of the former person after the switch', async () => {
  const space = await pageSpace();
  await client(space).chat.postEphemeral({ channel: BRIEF, user: 'U0LOCALANA', text: SECRET });
  const page = await pageClient(space.url);
  page.look('ana');
  await seen(() => page.messages().length === 1);
  page.look('carmen');
  await seen(() => page.shell()?.me === 'U0LOCALCARMEN' && page.messages().length === 0);
  expect(page.latest('messages')).toMatchObject({ whole: true, put: [] });
});
