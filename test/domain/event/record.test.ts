import { afterAll, describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/event/event.ts';
import { toRecord } from '../../../src/domain/event/record.ts';
import { JULY, openLog } from '../../helpers/log.ts';
import { tracked } from '../../helpers/samples/tracked.ts';

const log = await openLog();
afterAll(() => log.close());

describe('an event written as a record', () => {
  it('An event written as a record has nothing that is computed, and fits the schema of data/', () => {
    const record = toRecord(tracked({ id: 'acme-seed' }));
    expect(recordSchema.safeParse(record).error).toBeUndefined();
    for (const computed of ['number', 'knownAt', 'revisedAt', 'evidence', 'withdrawn']) {
      expect(record).not.toHaveProperty(computed);
    }
  });

  it('An event written as a record is the line of data/ that it came from, where nothing was revised', async () => {
    const plain = log.bundle.records.filter(({ revisions }) => revisions.length === 0);
    for (const authored of plain.slice(0, 100)) {
      const event = await log.reader(JULY).event(authored.id);
      expect(event && toRecord(event)).toEqual(authored);
    }
  });
});
