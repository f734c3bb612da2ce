import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { prepareSession, SetupError } from '../../../playground/index.ts';
import { BRIEF, pageClient, seen } from '../page-helpers.ts';

let folder: string;
const file = () => join(folder, 'workspace.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function open(more: { fresh?: boolean; start?: Date; alongside?: string[] } = {}) {
  const session = prepareSession({ file: file(), ...more });
  const workspace = await session.open({ port: 0, name: 'An App' });
  let closed = false;
  const close = async () => {
    if (!closed) await workspace.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...workspace, goesOn: session.goesOn, close };
}

it('A session goes on after a restart: messages, the clock, and what has been read', async () => {
  const first = await open();
  expect(first.goesOn).toBe(false);
  await first.as('bjorn').say(BRIEF, 'still here');
  const page = await pageClient(first.url);
  page.look('ana');
  await seen(() => page.messages().length === 1);
  await first.clock.advance(3_600_000);
  await first.close();
  const second = await open();
  expect(second.goesOn).toBe(true);
  expect(second.clock.now().toISOString()).toBe('2026-03-12T08:59:00.000Z');
  expect(second.as('ana').sees(BRIEF)).toMatchObject([{ words: 'still here' }]);
  const again = await pageClient(second.url);
  again.look('ana', { channel: null });
  const unread = () => again.shell()?.channels.find((each) => each.id === BRIEF)?.unread;
  await seen(() => again.shell());
  expect(unread()).toBe(0);
});

it('A session is in its file soon after a change, whole, and with nothing left beside it', async () => {
  const workspace = await open();
  await workspace.as('ana').say(BRIEF, 'kept');
  await seen(() => existsSync(file()) && readFileSync(file(), 'utf8').includes('kept'));
  expect(readdirSync(folder)).toEqual(['workspace.json']);
});

it('A session begins anew when it is told to, at a moment if one is named, and forgets what the app kept', async () => {
  const log = join(folder, 'app.db');
  const first = await open();
  await first.as('ana').say(BRIEF, 'gone');
  await first.close();
  for (const end of ['', '-wal']) writeFileSync(`${log}${end}`, 'rows');
  const start = new Date('2026-02-02T08:00:00Z');
  const second = await open({ fresh: true, start, alongside: [log] });
  expect(second.clock.now()).toEqual(start);
  expect(second.as('ana').sees(BRIEF)).toEqual([]);
  expect(existsSync(log) || existsSync(`${log}-wal`)).toBe(false);
});

it.each([
  ['that is cut off', '{"version":1,"state":'],
  ['of another version', '{"version":2,"now":"2026-03-12T07:59:00Z","state":{},"reads":{}}'],
  ['of another shape', '{"version":1,"now":"2026-03-12T07:59:00Z","state":{"team":3},"reads":{}}'],
])('A session sets a file aside %s, and begins anew', async (_what, text) => {
  writeFileSync(file(), text);
  const workspace = await open();
  expect(workspace.goesOn).toBe(false);
  expect(readFileSync(`${file()}.unreadable`, 'utf8')).toBe(text);
});

it('A session says in a sentence that its port is taken', async () => {
  const workspace = await open();
  const port = Number(new URL(workspace.url).port);
  const second = prepareSession({ file: join(folder, 'second.json') });
  const error = await second.open({ port }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(SetupError);
  expect(String(error)).toContain(`Port ${port} is in use`);
});

it('A session tells its host when somebody at the page starts over', async () => {
  const workspace = await open();
  const page = await pageClient(workspace.url);
  page.look('ana');
  void page.act({ do: 'reset', at: Date.parse('2026-01-05T08:00:00Z') });
  expect(await workspace.startOver).toEqual(new Date('2026-01-05T08:00:00Z'));
});

it('A session is left alone where somebody else uses it', async () => {
  const log = join(folder, 'app.db');
  writeFileSync(log, 'rows');
  const guard = () => {
    throw new Error('it is in use');
  };
  const kept = { file: file(), alongside: [log], guard };
  expect(() => prepareSession(kept)).toThrow('it is in use');
  const first = await open();
  await first.close();
  expect(() => prepareSession({ ...kept, fresh: true })).toThrow('it is in use');
  expect([existsSync(log), existsSync(file())]).toEqual([true, true]);
});

it('A session that can be kept nowhere is refused with what to set', () => {
  const inFile = join(folder, 'a-file');
  writeFileSync(inFile, '');
  const path = join(inFile, 'workspace.json');
  expect(() => prepareSession({ file: path })).toThrow(
    new SetupError(
      `The local workspace can’t be kept in ${path}: its folder can’t be made or written to. Set LOCAL_STATE to a file in a folder that can be written.`,
    ),
  );
});
