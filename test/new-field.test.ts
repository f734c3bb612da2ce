import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const PRODUCT = fileURLToPath(new URL('helpers/processes/new-field.ts', import.meta.url));

/** All that the product answers about a field that is nowhere but in its table. */
async function answered() {
  const { stdout } = await promisify(execFile)(process.execPath, [PRODUCT], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
const answers = await answered();

describe('one more entry in the table of fields', () => {
  it('A new field touches no line of data: every bundled event has the default', () => {
    expect(answers.bundled.length).toBeGreaterThan(200);
    for (const bundled of answers.bundled) expect(bundled).toMatchObject({ keywords: [] });
    expect(answers.bundledEvent).toMatchObject({ keywords: [] });
  });

  it('A new field is imported, read as of each moment, and exported', () => {
    expect(answers.first).toMatchObject({ keywords: ['photonics'] });
    expect(answers.now).toMatchObject({ keywords: ['photonics', 'zirconia'] });
    expect(answers.silent).toMatchObject({ keywords: [] });
    expect(answers.record).toMatchObject({ keywords: ['photonics', 'zirconia'] });
    expect(answers.exported).toEqual(answers.told);
  });

  it('A value that does not fit a new field is refused', () => {
    expect(answers.refused).toEqual(['keywords']);
  });

  it('An event is found by the words of a new field', () => {
    expect(answers.found).toEqual(['acme-chips']);
  });

  it('A new field stands in the history under its label', () => {
    expect(answers.history).toContain('more. keywords: photonics → photonics, zirconia');
  });

  it('A new field makes an update of a watched event where the table says so', () => {
    expect(answers.material).toBe(true);
    expect(answers.changes).toBe('keywords: not stated → zirconia');
  });
});
