import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { prepareSession } from '../../../playground/index.ts';
import { BRIEF, pageClient, seen } from '../page-helpers.ts';

let folder: string;
const file = () => join(folder, 'workspace.json');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'visit-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

async function open(more: { fresh?: boolean; start?: Date; alongside?: string[] } = {}) {
  const visit = prepareSession({ file: file(), ...more });
  const stay = await visit.open({ port: 0, name: 'An App' });
  let closed = false;
  const close = async () => {
    if (!closed) await stay.close();
    closed = true;
  };
  onTestFinished(close);
  return { ...stay, goesOn: visit.goesOn, close };
}

it('goes on after a restart: messages, the clock, and what has been read', async () => {
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

it('is in its file soon after a change, whole, and with nothing left beside it', async () => {
  const stay = await open();
  await stay.as('ana').say(BRIEF, 'kept');
  await seen(() => existsSync(file()) && readFileSync(file(), 'utf8').includes('kept'));
  expect(readdirSync(folder)).toEqual(['workspace.json']);
});

it('begins anew when it is told to, at a moment if one is named, and forgets what the app kept', async () => {
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

it('sets a file aside that it can’t read, and begins anew', async () => {
  writeFileSync(file(), '{"version":1,"state":');
  const stay = await open();
  expect(stay.goesOn).toBe(false);
  expect(readFileSync(`${file()}.unreadable`, 'utf8')).toContain('"version":1');
});

it('says in a sentence that its port is taken', async () => {
  const stay = await open();
  const port = Number(new URL(stay.url).port);
  const second = prepareSession({ file: join(folder, 'second.json') });
  await expect(second.open({ port })).rejects.toThrow(`Port ${port} is taken`);
});

it('tells its host when somebody at the page starts over', async () => {
  const stay = await open();
  const page = await pageClient(stay.url);
  page.look('ana');
  void page.act({ do: 'reset', at: Date.parse('2026-01-05T08:00:00Z') });
  expect(await stay.startOver).toEqual(new Date('2026-01-05T08:00:00Z'));
});

it('is left alone where somebody else uses it', async () => {
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
