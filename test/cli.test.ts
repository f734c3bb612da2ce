import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../src/domain/event/event.ts';
import { MARCH } from './helpers/log.ts';
import { record } from './helpers/samples/records.ts';
import { type Run, terminalOver } from './helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const DATABASE_URL = join(folder, 'fresh', 'log.db');
afterAll(() => rmSync(folder, { recursive: true }));

const { started, briefing } = terminalOver(DATABASE_URL);
const ask = (line: string, ...more: string[]) => briefing(['ask', line, '--now', MARCH, ...more]);
const json = (run: Run) =>
  JSON.parse(run.out) as {
    command: string;
    page: { headline: string };
    blocks: unknown[];
    text: string;
    events: unknown[];
  };

describe('a question in the terminal', () => {
  it('A question in the terminal works at once: the database is made and the data loaded on first use', () => {
    expect(existsSync(DATABASE_URL)).toBe(false);
    const { status, out, err } = started(['ask', '/ai-company Anthropic', '--now', MARCH]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(existsSync(DATABASE_URL)).toBe(true);
    expect(out).toContain('Anthropic\n═════════\n');
    expect(out).toContain('$380B post-money, Series G');
  });

  it('A question in the terminal is answered with 0 also where nothing is found', async () => {
    const { status, out } = await ask('/ai-company Zorblatt Industries');
    expect([status, out]).toEqual([0, expect.stringContaining('No company “Zorblatt Industries”')]);
  });

  it('A question in the terminal may be asked in plain words, as behind the front door', async () => {
    expect(await ask('european rounds')).toEqual(await ask('/briefing european rounds'));
  });

  it.each(['/ai-rounds min:lots', '/ai-roundz', '', '/ai-search', '/ai-event edit E99999'])(
    'A question in the terminal is answered with 2 where it is wrong: %j',
    async (line) => {
      expect((await ask(line)).status).toBe(2);
    },
  );

  it('A question in the terminal has no colour where nobody looks, and tells nothing by it', async () => {
    expect((await ask('/ai-help')).out).not.toContain('\u001b');
  });

  it('A question in the terminal writes the addresses of sources where asked', async () => {
    expect((await ask('/ai-search distillation')).out).not.toContain('https://');
    expect((await ask('/ai-search distillation', '--links')).out).toContain('https://');
  });

  it('A question in the terminal shows twenty, and all where asked behind the line or in it', async () => {
    const first = (await ask('/ai-search nvidia')).out;
    expect(first).toContain('/ai-search nvidia (add --all after the quotes)');
    const all = (await ask('/ai-search nvidia', '--all')).out;
    expect((await ask('/ai-search --all nvidia')).out).toBe(all);
  });
});

describe('--json', () => {
  it('The JSON has command, page, blocks, text and every event whole, in the schema of data/', async () => {
    const answer = json(await ask('/ai-rounds since:2026-02', '--json'));
    expect(Object.keys(answer)).toEqual(['command', 'page', 'blocks', 'text', 'events']);
    expect(answer.command).toBe('/ai-rounds since:2026-02');
    expect(answer.blocks.length).toBeGreaterThan(0);
    expect(answer.events.length).toBeGreaterThan(20);
    expect(answer.text).toContain(`Rounds and valuations, ${answer.events.length}\n`);
    for (const event of answer.events) expect(recordSchema.safeParse(event).error).toBeUndefined();
  });

  it('The JSON has amounts in whole units of their currency', async () => {
    const { events } = json(await ask('/ai-company AMI Labs', '--json'));
    expect(events).toContainEqual(
      expect.objectContaining({ amount: expect.objectContaining({ value: 1_030_000_000 }) }),
    );
  });

  it('The JSON has all matches, not a page of them', async () => {
    expect(json(await ask('/ai-search nvidia', '--json')).events.length).toBeGreaterThan(20);
  });

  it('The JSON escapes its text as for Slack', async () => {
    expect(json(await ask('/ai-search <!channel> & co', '--json')).text).toContain(
      '&lt;!channel&gt;',
    );
  });

  it.each([
    ['a mistake', ['ask', '/ai-rounds min:lots'], 2, 'min:lots is not an amount.'],
    ['a window that is none', ['digest', '--window', 'soon'], 2, '“soon” is not a length of time.'],
    ['a moment that is none', ['ask', '/ai-help', '--now', 'noon'], 2, 'ISO moment'],
    ['a moment without its offset', ['ask', '/ai-help', '--now', '2026-03-12T09:00'], 2, 'offset'],
    ['a command that is none', ['answer'], 2, 'answer'],
  ])('The JSON is printed also for %s', async (_what, args, status, said) => {
    const run = await briefing([...args, '--json']);
    expect(run.status).toBe(status);
    const answer = json(run);
    expect(answer.text).toContain(said);
    expect(answer.events).toEqual([]);
  });

  it('The JSON is printed also where it fails on our side, with 1', async () => {
    writeFileSync(join(folder, 'no.db'), 'this is no database, however long one looks at it');
    const run = await briefing(['ask', '/ai-help', '--json'], {
      DATABASE_URL: join(folder, 'no.db'),
    });
    expect(run.status).toBe(1);
    expect(json(run).text).toContain('That failed here, not with you');
  });
});

describe('the digest in the terminal', () => {
  it('The digest in the terminal covers a day, or the window asked for', async () => {
    const day = json(await briefing(['digest', '--now', MARCH, '--json']));
    const week = json(await briefing(['digest', '--now', MARCH, '--window', '7d', '--json']));
    expect(week.events.length).toBeGreaterThan(day.events.length);
    expect(week.text).toContain('AMI Labs');
    expect(week.text).toContain('week of 5–12 March 2026');
  });

  it('The digest in the terminal says in one line that nothing is new', async () => {
    const { status, out } = await briefing([
      'digest',
      '--now',
      '2026-03-08T03:00:00Z',
      '--window',
      '1h',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('Nothing new since Sun 8 Mar, 02:00');
  });
});

describe('files', () => {
  it('Files are imported line by line, what is none is named, and they are exported as they are read', async () => {
    const file = join(folder, 'own.jsonl');
    const own = { ...record({ id: 'own-round' }), title: 'Acme Robotics raises $10M' };
    writeFileSync(file, `${JSON.stringify(own)}\n`);
    expect((await briefing(['import', file])).out).toMatch(/^1 added, 0 revised, 0 unchanged\.\n/);
    expect((await briefing(['import', file])).out).toBe('0 added, 0 revised, 1 unchanged.\n');
    const exported = (await briefing(['export'])).out.trim().split('\n');
    const events = exported.map((line) => recordSchema.parse(JSON.parse(line)));
    expect(events.map(({ title }) => title)).toContain('Acme Robotics raises $10M');

    writeFileSync(file, `${JSON.stringify({ ...own, title: 'Acme raises $11M' })}\n{"id": 1}\n`);
    const tried = await briefing(['import', file, '--dry-run']);
    expect(tried.out).toMatch(
      /^Nothing was saved\. 0 would be added; 1 is in the log, and would be revised where it says otherwise\.\n/,
    );
    const mended = await briefing(['import', file]);
    expect([mended.status, mended.err]).toEqual([0, '']);
    expect(mended.out).toMatch(
      /^0 added, 1 revised, 0 unchanged\.\n1 line can’t be read:\n {2}Line 2 /,
    );
    writeFileSync(file, '{"id": 1}\n');
    expect((await briefing(['import', file])).status).toBe(1);
    expect((await briefing(['export'])).out.trim().split('\n')).toHaveLength(exported.length);
  });

  it('Files hold a log that is copied into another, counted and compared', async () => {
    const to = join(folder, 'copy.db');
    const copied = await briefing(['copy', '--from', DATABASE_URL, '--to', `sqlite:${to}`]);
    expect(copied).toMatchObject({ status: 0, err: '' });
    expect(copied.out).toMatch(/^Copying events …\nCopying revisions …\n/);
    expect(copied.out).toMatch(
      /\nBoth sides hold the same: \d+ events, .*\d+ companies.*; checksum [0-9a-f]{12}\.\n$/,
    );
    const line = ['ask', '/ai-company Anthropic', '--now', MARCH];
    expect((await briefing(line, { DATABASE_URL: to })).out).toBe((await briefing(line)).out);
    const refused = await briefing(['copy', '--from', to, '--to', 'mysql://bot:hush@db/log']);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('“mysql:” in --to is not known');
    expect(refused.err).not.toContain('hush');
  });

  it('Files of text are read for events, each with its words, or a text a line as JSON', async () => {
    const file = join(folder, 'news.txt');
    writeFileSync(file, 'Veltrix raises $45m in Series A funding.');
    const { out, status } = await briefing(['extract', file]);
    expect(status).toBe(0);
    expect(out).toContain('funding round, announced (confidence 0.87)');
    expect(out).toMatch(/amount +\$45M +“\$45m”/);
    writeFileSync(
      file,
      `${JSON.stringify({ id: 'a', text: 'Veltrix buys Lumiq', published: null })}\n`,
    );
    const line = (await briefing(['extract', '--batch', file])).out;
    expect(JSON.parse(line)).toMatchObject({
      id: 'a',
      events: [{ type: 'acquisition', company: 'Veltrix', counterparty: 'Lumiq', amount: null }],
    });
  });

  it('Files that are not there are named', async () => {
    const { status, err } = await briefing(['import', join(folder, 'none.jsonl')]);
    expect(status).toBe(2);
    expect(err).toContain('none.jsonl does not exist. Name a file of JSON lines');
  });
});

describe('the log', () => {
  it('The log is saved to a file and put back from it', async () => {
    const saved = join(folder, 'saves', 'saved.db');
    const taken = await briefing(['backup', saved]);
    expect(taken.status).toBe(0);
    expect(taken.out).toMatch(
      /saved\.db: \d+ events, 0 schedules, 0 watches, 0 deliveries; schema \d+, \d+\.\d MB\. Read back in full\.\nThe folder \/.*saves was not there and was made\.\n$/,
    );
    const again = await briefing(['backup', saved]);
    expect([again.status, again.err]).toEqual([
      2,
      `${saved} is there already. Name another file, or add --force.\n`,
    ]);
    const restored = await briefing(['restore', saved]);
    expect(restored.err).toBe('');
    expect(restored.out).toMatch(
      /^Restored from .*saved\.db: \d+ events, .*\nWhat was there before is kept in .*\.before-restore-[\d-]+T\d+Z\.\n$/,
    );
  });
});

describe('doctor', () => {
  it('Doctor says what there is, and that it is in order', async () => {
    const { status, out } = await briefing(['doctor']);
    expect(status).toBe(0);
    expect(out).toMatch(/database +SQLite, .*: ok\n/);
    expect(out).toContain('schedules  0 active, 0 paused\n');
    expect(out).toContain('deliveries none is late\n');
    expect(out).toContain('posting    no bot posts from it now\n');
    expect(out).toMatch(/backup {5}(none yet|last at 20)/);
    expect(out).toMatch(/log +\d+ events, \d+ companies, newest from 2026-/);
    expect(out).toContain('/ai-company');
    expect(out).toContain('no tokens: the local workspace');
  });

  it('Doctor names a variable that can’t be used', async () => {
    const { status, err } = await briefing(['doctor'], { PORT: 'many' });
    expect(status).toBe(1);
    expect(err).toMatch(/PORT=many can't be used: /);
    expect(err).not.toMatch(/\n {4}at /);
  });
});
