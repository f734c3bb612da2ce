/** Reads `data/`: the facts that an editor may change. A line that does not fit stops everything, with file, line and reason. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Bundle } from '../contracts/store.ts';
import type { EventRecord } from '../domain/event/event.ts';
import { type CompanyRecord, companyRecordSchema } from '../domain/reference/company.ts';
import {
  buildReferenceData,
  coverageSchema,
  PUBLISHER_KINDS,
  placesSchema,
  type Rate,
  sectorSchema,
} from '../domain/reference/reference-data.ts';
import { thesaurusSchema } from '../domain/reference/thesaurus.ts';
import { parseJson } from '../domain/text/json.ts';
import { daySchema } from '../domain/time/calendar.ts';
import { LoadError, messageOf } from '../errors.ts';
import { bundledRecordSchema } from './bundled-record.ts';

/** The project's own `data/`. */
export const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url));

const publisherSchema = z.strictObject({
  name: z.string().min(1),
  host: z.string().nullable(),
  kind: z.enum(PUBLISHER_KINDS),
  /** The house that owns it and others of the list. */
  group: z.string().min(1).optional(),
});

const editionSchema = z.strictObject({ number: z.int().min(1), madeOn: daySchema });

/** The number of a state of the data, higher with each that is given out, and the day on which it was made. */
type Edition = z.infer<typeof editionSchema>;

/** The files of bundled data by their paths in the folder, in the order of these, with their texts. */
export type DataFiles = ReadonlyMap<string, string>;

let own: ReleasedBundle | undefined;

/** A bundle that says which edition of the data it is. */
export interface ReleasedBundle extends Bundle {
  edition: Edition;
}

/** The project's own data, read once a process. Throws LoadError for a line that does not fit. */
export function openBundle(): ReleasedBundle {
  own ??= readBundle(DATA_DIR);
  return own;
}

/** Reads a folder of bundled data, as `bundleOf` does. */
export const readBundle = (dir: string): ReleasedBundle => bundleOf(readDataFiles(dir));

/** The files of a folder of bundled data. */
export function readDataFiles(dir: string): DataFiles {
  return new Map(dataFiles(dir).map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
}

/**
 * Reads bundled data. The lists are read at once; records and companies, which only a database that has not seen this
 * version needs, on first use. `release` is the text of the release that they are from. Throws LoadError for a line that
 * does not fit.
 */
export function bundleOf(files: DataFiles, release?: string): ReleasedBundle {
  const read = (file: string) => files.get(file) ?? fail(file, 'the file is missing');
  const eventFiles = [...files.keys()].filter((file) => file.startsWith('events/'));
  const reference = buildReferenceData({
    sectors: parse('sectors.json', read('sectors.json'), z.array(sectorSchema)),
    topics: parse('topics.json', read('topics.json'), z.array(sectorSchema)),
    places: parse('regions.json', read('regions.json'), placesSchema),
    coverage: parse('coverage.json', read('coverage.json'), coverageSchema),
    thesaurus: parse('thesaurus.json', read('thesaurus.json'), thesaurusSchema),
    publishers: parseLines('publishers.jsonl', read('publishers.jsonl'), publisherSchema),
    rates: parseRates('fx.csv', read('fx.csv')),
  });
  let companies: CompanyRecord[] | undefined;
  let records: EventRecord[] | undefined;
  return {
    version: fingerprint(files),
    edition: editionOf(files),
    ...(release !== undefined && { release }),
    reference,
    get companies() {
      companies ??= parseLines('companies.jsonl', read('companies.jsonl'), companyRecordSchema);
      return companies;
    },
    get records() {
      records ??= eventFiles.flatMap((file) => parseLines(file, read(file), bundledRecordSchema));
      return records;
    },
  };
}

/** The edition of bundled data. Throws LoadError where it says none. */
export const editionOf = (files: DataFiles): Edition =>
  parse(
    'release.json',
    files.get('release.json') ?? fail('release.json', 'the file is missing'),
    editionSchema,
  );

function dataFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(jsonl|json|csv)$/.test(file) && !file.startsWith('replay/'))
    .sort();
}

function fingerprint(files: DataFiles): string {
  const hash = createHash('sha256');
  for (const [file, text] of files) hash.update(`${file}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

function parse<T>(where: string, text: string, schema: z.ZodType<T>): T {
  try {
    return parseJson(text, schema);
  } catch (error) {
    if (error instanceof z.ZodError) return fail(where, z.prettifyError(error));
    return fail(where, `is not JSON (${messageOf(error)})`);
  }
}

/** Parses JSON lines; blank lines are allowed, anything else that does not fit is a LoadError naming the line. */
function parseLines<T>(file: string, text: string, schema: z.ZodType<T>): T[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, where: `${file}, line ${index + 1}` }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, where }) => parse(where, line, schema));
}

function parseRates(file: string, text: string): Rate[] {
  const [, ...rows] = text.trim().split('\n');
  return rows.map((row, index) => {
    const [date = '', currency = '', rate] = row.trim().split(',');
    const usdPerUnit = Number(rate);
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^[A-Z]{3}$/.test(currency) || !(usdPerUnit > 0)) {
      return fail(`${file}, line ${index + 2}`, `“${row}” is not date,currency,usd_per_unit`);
    }
    return { date, currency, usdPerUnit };
  });
}

function fail(where: string, why: string): never {
  throw new LoadError(`data/${where}: ${why}`);
}
