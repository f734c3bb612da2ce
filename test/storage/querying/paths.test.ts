import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { EVERYBODY, type Reader } from '../../../src/contracts/reader.ts';
import type { Store } from '../../../src/contracts/store.ts';
import { openStore } from '../../../src/storage/index.ts';
import { syntheticCompanies, syntheticRecords } from '../../helpers/samples/synthetic.ts';
import { bundle, reference, testClock, withFolder } from '../../helpers/stores/store.ts';

const NOW = Date.parse('2026-03-12T09:00:00Z');
const page = { offset: 0, limit: 10 };

const SELECTIVE: Record<string, (reader: Reader) => Promise<unknown>> = {
  'of a company': (r) => r.find({ companies: ['synth-7'] }, page),
  'of a company since a day': (r) => r.find({ companies: ['synth-7'], since: '2026-01-01' }, page),
  'of an investor': (r) => r.find({ investors: ['synth-7'], sort: 'amount' }, page),
  'of a lead': (r) => r.find({ leads: ['synth-7'], since: '2025-01-01' }, page),
  'of a part': (r) =>
    r.find(
      { parts: [{ companies: ['synth-7'], roles: ['acquirer'] }], types: ['acquisition'] },
      page,
    ),
  'since a day': (r) => r.find({ types: ['funding_round'], since: '2026-02-01' }, page),
  'in a country since a day': (r) =>
    r.find(
      { places: [{ regions: [], countries: ['SE'] }], since: '2026-02-01', minUsd: 1e8 },
      page,
    ),
  'of a jurisdiction': (r) => r.find({ jurisdictions: ['EU'] }, page),
  'newly known': (r) => r.find({ known: { from: NOW - 864e5, to: NOW } }, page),
  'that say a word': (r) => r.find({ words: ['sovereign'] }, page),
  'that say a word, ranked': (r) => r.find({ words: ['sovereign'], sort: 'relevance' }, page),
  'by number': (r) => r.event('E7'),
  'by id': (r) => r.event('synthetic-1199999'),
  'with their history': (r) => r.history('E7'),
  'of a deal': (r) => r.deals(['deal-1199943']),
  'that changed': (r) => r.changes({ from: NOW - 864e5, to: NOW }),
  'with coming dates': (r) => r.deadlines({}, { from: '2026-03-12', to: '2026-04-11' }),
  'of a company, summed': (r) => r.totals({ companies: ['synth-7'] }),
  'since a day, summed': (r) => r.totals({ types: ['funding_round'], since: '2026-02-01' }),
};
const WHOLE_LOG: Record<string, (reader: Reader) => Promise<unknown>> = {
  counted: (r) => r.find({ types: ['funding_round'] }, page),
  summed: (r) => r.totals({}),
};

interface Statement {
  sql: string;
  parameters: unknown[];
}

type Ask = (reader: Reader, store: Store) => Promise<unknown>;

/** Every statement that a reader's question runs. */
async function statementsOf(path: string, ask: Ask): Promise<Statement[]> {
  const statements: Statement[] = [];
  const prepare = Database.prototype.prepare;
  Database.prototype.prepare = function (this: Database.Database, sql: string) {
    const statement = prepare.call(this, sql) as Database.Statement;
    if (!statement.reader) return statement;
    const all = statement.all.bind(statement);
    return {
      reader: true,
      all(parameters: unknown[]) {
        statements.push({ sql, parameters });
        return all(parameters);
      },
    };
  } as typeof prepare;
  const store = await openStore({ url: path, clock: testClock(NOW), reference });
  try {
    statements.length = 0;
    await ask(store.reader({ workspace: 'T1', asOf: NOW, audience: EVERYBODY }), store);
  } finally {
    Database.prototype.prepare = prepare;
    await store.close();
  }
  return statements;
}

/** The same as SQLite plans them. */
async function plansOf(path: string, ask: Ask): Promise<string[]> {
  const statements = await statementsOf(path, ask);
  const file = new Database(path, { readonly: true });
  const plans = statements.flatMap(({ sql, parameters }) =>
    (file.prepare(`explain query plan ${sql}`).all(parameters) as { detail: string }[]).map(
      (row) => row.detail,
    ),
  );
  file.close();
  return plans;
}

/** A parameter by whose value SQLite may choose a plan: it then plans anew whenever the parameter is bound. */
const PLANNED_BY = /(?<!\+)\?/;

const isScan = (detail: string) =>
  /^SCAN (v|version|body|party|event|revision|stage|closing_link|e|b|d|s|l)\b/.test(detail);
/** A walk along the index that counts, which is read in pieces: nobody is heard during a query. */
const isWholeCount = (detail: string) => /version_count \(workspace=\?\)$/.test(detail);
const isWholeWorkspace = (detail: string) => /SEARCH v .*\(workspace=\?\)$/.test(detail);

/** Does something with the file of a log. */
function withLog(work: (path: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    const path = join(folder, 'log.db');
    const store = await openStore({ url: path, clock: testClock(NOW), reference });
    await store.load(bundle([...syntheticRecords(600)], { companies: syntheticCompanies() }));
    await store.close();
    await work(path);
  });
}

describe('the way to stories', () => {
  it('The way to stories by their event, their rule and the latest decisions is an index, though SQLite keeps them by workspace', () =>
    withLog(async (path) => {
      const plans = await plansOf(path, async (_, store) => {
        const review = store.review('T1');
        await review.ofEvent('evt_1');
        await review.ofRule(1);
        await review.decidedSince(NOW);
      });
      const ways = plans.filter((plan) => plan.includes('candidate'));
      expect(ways.map((plan) => /candidate_\w+/.exec(plan)?.[0])).toEqual([
        ...['candidate_event', 'candidate_rule', 'candidate_changed'],
      ]);
    }));
});

describe('the way to events', () => {
  it('The way to events is planned once, whatever is asked for later', () =>
    withLog(async (path) => {
      for (const [what, ask] of Object.entries({ ...SELECTIVE, ...WHOLE_LOG })) {
        const statements = await statementsOf(path, ask);
        expect(statements.length, what).toBeGreaterThan(0);
        expect(
          statements.filter(({ sql }) => PLANNED_BY.test(sql)),
          what,
        ).toEqual([]);
      }
    }));

  it('The way to events walks no whole table, and the whole log only to count or sum it, in an index alone', () =>
    withLog(async (path) => {
      for (const [what, ask] of Object.entries(SELECTIVE)) {
        const plans = await plansOf(path, ask);
        expect(plans.length, what).toBeGreaterThan(0);
        expect(
          plans.filter((plan) => isScan(plan) || isWholeWorkspace(plan)),
          what,
        ).toEqual([]);
      }
      for (const [what, ask] of Object.entries(WHOLE_LOG)) {
        const plans = await plansOf(path, ask);
        expect(plans.filter(isScan), what).toEqual([]);
        expect(plans.filter(isWholeCount), what).toEqual([]);
        const walks = plans.filter(isWholeWorkspace);
        expect(walks.length, what).toBeGreaterThan(0);
        expect(
          walks.filter((plan) => !plan.includes('COVERING')),
          what,
        ).toEqual([]);
        expect(
          plans.filter((plan) => /TEMP B-TREE FOR (GROUP|ORDER) BY$/.test(plan)),
          what,
        ).toEqual([]);
      }
    }));
});
