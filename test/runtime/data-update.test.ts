import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { source } from '../helpers/samples/records.ts';
import { bundledLog } from '../helpers/stores/bundled-log.ts';
import { dataFiles, keyPair, release, TRUSTED } from '../helpers/stores/releases.ts';
import { terminalOver } from '../helpers/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'data-update-'));
const database = join(folder, 'log.db');
beforeAll(async () => writeFileSync(database, await bundledLog()));
afterAll(() => rmSync(folder, { recursive: true }));

const { briefing } = terminalOver(database);

const NEW = {
  id: 'quuz-round',
  knownOn: '2026-07-09',
  type: 'funding_round',
  status: 'announced',
  title: 'Mistral AI raises €7B from Quuz',
  summary: 'A round.',
  revisions: [],
  sources: [source('Reuters', { publishedOn: '2026-07-09' })],
  parties: [{ company: 'Mistral AI', role: 'subject' }],
  occurredOn: { date: '2026-07-09', precision: 'day' },
};

/** A release with one event more, one that says otherwise and one less, read up to a later day. */
const changed = (number: number) =>
  dataFiles(number, {
    'events/other.jsonl': ([first = '', , ...rest]) => [
      JSON.stringify({ ...(JSON.parse(first) as object), title: 'Quuz says otherwise' }),
      ...rest,
      JSON.stringify(NEW),
    ],
    'coverage.json': () => ['{"through": "2026-07-09"}'],
  });

function fileOf(name: string, bytes: Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

describe('briefing data update', () => {
  it('A release is taken in once, and held from then on', async () => {
    const file = fileOf('r2.txt', release(changed(2)));
    const taken = await briefing(['data', 'update', file], TRUSTED);
    expect(taken).toMatchObject({ status: 0, err: '' });
    expect(taken.out).toMatch(
      /^Release 2 of 14 Jul 2026: 1 event added, 1 revised, 1 withdrawn, 494 unchanged\.\nThe new events .* Restart the bot: /,
    );
    const found = await briefing(['ask', '/ai-search Quuz', '--now', '2026-07-12']);
    expect(found.out).toContain('Mistral AI raises €7B');
    expect(found.out).toContain('This log ends on 9 July 2026');
    expect((await briefing(['data', 'update', file], TRUSTED)).out).toBe(
      'Release 2 of 14 Jul 2026 is in the log already. Nothing was changed.\n',
    );
    expect((await briefing(['doctor'])).out).toMatch(
      /\ndata {7}release 2 of 2026-07-14, taken in with data update\n/,
    );
    const old = fileOf('r1.txt', release(changed(1)));
    expect(await briefing(['data', 'update', old], TRUSTED)).toMatchObject({
      status: 2,
      err: 'r1.txt is release 1, and the log holds release 2, which is newer. Nothing was changed.\n',
    });
  });

  it('A release is refused without a key of the operator, by another key, and where there is none', async () => {
    const file = fileOf('r3.txt', release(changed(3), keyPair()));
    const without = await briefing(['data', 'update', file]);
    expect([without.status, without.err]).toEqual([
      2,
      expect.stringContaining('Set BRIEFING_DATA_KEY to the public key'),
    ]);
    const other = await briefing(['data', 'update', file], TRUSTED);
    expect([other.status, other.err]).toEqual([2, expect.stringContaining('none of yours')]);
    const none = await briefing(['data', 'update', join(folder, 'none')], TRUSTED);
    expect([none.status, none.err]).toEqual([
      2,
      expect.stringContaining('none does not exist. Name the file of a release'),
    ]);
    const wrong = await briefing(['doctor'], { BRIEFING_DATA_KEY: 'rubbish' });
    expect([wrong.status, wrong.err]).toEqual([
      1,
      "BRIEFING_DATA_KEY=rubbish can't be used: a public key for Ed25519 (DER, in base64), or several with commas between them.\n",
    ]);
  });
});
