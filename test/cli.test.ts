import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../src/domain/event/event.ts';
import { ROOT } from './helpers/house/house.ts';
import { MARCH } from './helpers/log.ts';
import { record } from './helpers/samples/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'cli-'));
const DATABASE_URL = join(folder, 'fresh', 'log.db');
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the terminal as `npm run -s briefing` does, in a process of its own. */
function briefing(args: readonly string[], env: Record<string, string> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/runtime/cache.ts', 'src/cli.ts', ...args],
    { cwd: ROOT, encoding: 'utf8', env: { PATH: process.env.PATH, DATABASE_URL, ...env } },
  );
  return { status, out: stdout, err: stderr };
}
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
  it('works at once: the database is made and the data loaded on first use', () => {
    expect(existsSync(DATABASE_URL)).toBe(false);
    const { status, out, err } = ask('/ai-company Anthropic');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(existsSync(DATABASE_URL)).toBe(true);
    expect(out).toContain('Anthropic\n═════════\n');
    expect(out).toContain('$380B post-money, Series G');
  });

  it('is answered with 0 also where nothing is found', () => {
    const { status, out } = ask('/ai-company Zorblatt Industries');
    expect(status).toBe(0);
    expect(out).toContain('No company “Zorblatt Industries” in the log');
  });

  it.each(['/ai-rounds min:lots', '/ai-roundz', '', '/ai-search', '/ai-event edit E99999'])(
    'is answered with 2 where it is wrong: %j',
    (line) => {
      expect(ask(line).status).toBe(2);
    },
  );

  it('has no colour where nobody looks, and tells nothing by it', () => {
    expect(ask('/ai-help').out).not.toContain('\u001b');
  });

  it('writes the addresses of sources where asked', () => {
    expect(ask('/ai-search distillation').out).not.toContain('https://');
    expect(ask('/ai-search distillation', '--links').out).toContain('https://');
  });

  it('shows twenty, and all where asked', () => {
    const first = ask('/ai-search nvidia').out;
    const all = ask('/ai-search nvidia', '--all').out;
    expect(all.length).toBeGreaterThan(first.length);
  });
});

describe('--json', () => {
  it('has command, page, blocks, text and every event whole, in the schema of data/', () => {
    const answer = json(ask('/ai-rounds since:2026-02', '--json'));
    expect(Object.keys(answer)).toEqual(['command', 'page', 'blocks', 'text', 'events']);
    expect(answer.command).toBe('/ai-rounds since:2026-02');
    expect(answer.blocks.length).toBeGreaterThan(0);
    expect(answer.events.length).toBe(16);
    for (const event of answer.events) expect(recordSchema.safeParse(event).error).toBeUndefined();
  });

  it('has amounts in whole units of their currency', () => {
    const { events } = json(ask('/ai-company AMI Labs', '--json'));
    expect(events).toContainEqual(
      expect.objectContaining({ amount: expect.objectContaining({ value: 1_030_000_000 }) }),
    );
  });

  it('has all matches, not a page of them', () => {
    expect(json(ask('/ai-search nvidia', '--json')).events.length).toBeGreaterThan(20);
  });

  it('escapes its text as for Slack', () => {
    expect(json(ask('/ai-search <!channel> & co', '--json')).text).toContain('&lt;!channel&gt;');
  });

  it.each([
    ['a mistake', ['ask', '/ai-rounds min:lots'], 2, 'min:lots is not an amount.'],
    ['a window that is none', ['digest', '--window', 'soon'], 2, '“soon” is not a length of time.'],
    ['a moment that is none', ['ask', '/ai-help', '--now', 'noon'], 2, 'ISO moment'],
    ['a command that is none', ['answer'], 2, 'answer'],
  ])('is printed also for %s', (_what, args, status, said) => {
    const run = briefing([...args, '--json']);
    expect(run.status).toBe(status);
    const answer = json(run);
    expect(answer.text).toContain(said);
    expect(answer.events).toEqual([]);
  });

  it('is printed also where it fails on our side, with 1', () => {
    writeFileSync(join(folder, 'no.db'), 'this is no database, however long one looks at it');
    const run = briefing(['ask', '/ai-help', '--json'], { DATABASE_URL: join(folder, 'no.db') });
    expect(run.status).toBe(1);
    expect(json(run).text).toContain('That failed here, not with you');
  });
});

describe('the digest in the terminal', () => {
  it('covers a day, or the window asked for', () => {
    const day = json(briefing(['digest', '--now', MARCH, '--json']));
    const week = json(briefing(['digest', '--now', MARCH, '--window', '7d', '--json']));
    expect(week.events.length).toBeGreaterThan(day.events.length);
    expect(week.text).toContain('AMI Labs');
    expect(week.text).toContain('week of 5–12 March 2026');
  });

  it('says in one line that nothing is new', () => {
    const { status, out } = briefing(['digest', '--now', '2026-03-08T03:00:00Z', '--window', '1h']);
    expect(status).toBe(0);
    expect(out).toContain('Nothing new since Sun 8 Mar, 02:00');
  });
});

describe('files', () => {
  it('are imported whole or not at all, and exported as they are read', () => {
    const file = join(folder, 'own.jsonl');
    const own = { ...record({ id: 'own-round' }), title: 'Acme Robotics raises $10M' };
    writeFileSync(file, `${JSON.stringify(own)}\n`);
    expect(briefing(['import', file]).out).toBe('1 added, 0 revised, 0 unchanged.\n');
    expect(briefing(['import', file]).out).toBe('0 added, 0 revised, 1 unchanged.\n');
    const exported = briefing(['export']).out.trim().split('\n');
    const events = exported.map((line) => recordSchema.parse(JSON.parse(line)));
    expect(events.map(({ title }) => title)).toContain('Acme Robotics raises $10M');

    writeFileSync(file, `${JSON.stringify({ ...own, id: 'other' })}\n{"id": 1}\n`);
    const refused = briefing(['import', file]);
    expect(refused.status).toBe(2);
    expect(refused.err).toContain(`${file}, line 2 is not an event: `);
    expect(briefing(['export']).out.trim().split('\n')).toHaveLength(exported.length);
  });

  it('hold a log that is copied into another, counted and compared', () => {
    const to = join(folder, 'copy.db');
    const copied = briefing(['copy', '--from', DATABASE_URL, '--to', `sqlite:${to}`]);
    expect(copied).toMatchObject({ status: 0, err: '' });
    expect(copied.out).toMatch(/^Copying events …\nCopying revisions …\n/);
    expect(copied.out).toMatch(
      /\nBoth sides hold the same: \d+ events, .*\d+ companies.*; checksum [0-9a-f]{12}\.\n$/,
    );
    const line = ['ask', '/ai-company Anthropic', '--now', MARCH];
    expect(briefing(line, { DATABASE_URL: to }).out).toBe(briefing(line).out);
    const refused = briefing(['copy', '--from', to, '--to', 'mysql://bot:hush@db/log']);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain('“mysql:” in DATABASE_URL is not known');
    expect(refused.err).not.toContain('hush');
  });

  it('that are not there are named', () => {
    const { status, err } = briefing(['import', join(folder, 'none.jsonl')]);
    expect(status).toBe(2);
    expect(err).toContain('none.jsonl can’t be read (ENOENT)');
  });
});

describe('the log', () => {
  it('is saved to a file and put back from it', () => {
    const saved = join(folder, 'saved.db');
    const taken = briefing(['backup', saved]);
    expect(taken.status).toBe(0);
    expect(taken.out).toMatch(
      /saved\.db: \d+ events, 0 schedules, 0 watches, 0 deliveries; schema \d+, \d+\.\d MB\. Read back in full\.\n$/,
    );
    const again = briefing(['backup', saved]);
    expect([again.status, again.err]).toEqual([
      2,
      `${saved} is there already. Name another file, or add --force.\n`,
    ]);
    const restored = briefing(['restore', saved]);
    expect(restored.err).toBe('');
    expect(restored.out).toMatch(
      /^Restored from .*saved\.db: \d+ events, .*\nWhat was there before is kept in .*\.before-restore-[\d-]+T\d+Z\.\n$/,
    );
  });
});

describe('doctor', () => {
  it('says what there is, and that it is in order', () => {
    const { status, out } = briefing(['doctor']);
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

  it('names a variable that can’t be used', () => {
    const { status, err } = briefing(['doctor'], { PORT: 'many' });
    expect(status).toBe(1);
    expect(err).toMatch(/PORT=many can't be used: /);
    expect(err).not.toMatch(/\n {4}at /);
  });
});

describe('the app without tokens', () => {
  it('opens the local workspace, posts the morning’s digest, and ends in order when it is told to', async () => {
    const line = ['--import', './src/runtime/cache.ts', 'src/main.ts', '--terminal'];
    const app = spawn(process.execPath, line, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, PORT: '0', LOCAL_STATE: join(folder, 'local.json') },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    app.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    const told = new Promise<void>((resolve, reject) => {
      app.on('exit', () => reject(new Error(`it ended: ${out}${err}`)));
      app.stdout.on('data', (chunk: Buffer) => {
        out += chunk;
        if (out.includes('1. *Google completes')) resolve();
      });
    });
    await told;
    expect(out).toMatch(/^AI Briefing in a local workspace at http:\/\/127\.0\.0\.1:\d+: /m);
    expect(out).toMatch(/Thu,? 12 Mar 2026, 08:59/);
    const ended = new Promise((resolve) => app.on('exit', resolve));
    app.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(err).toBe('');
  });
});
