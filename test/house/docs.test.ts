import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/domain/durations.ts';
import { startOfDayUtc } from '../../src/domain/time/calendar.ts';
import { openBundle } from '../../src/sources/bundle.ts';
import { ROOT, textOf } from '../helpers/house/house.ts';
import { outOf } from '../helpers/samples/ended.ts';

const DOCS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'data/README.md',
  'docs/definitions.md',
  'docs/operations.md',
  'docs/simulation.md',
] as const;
/** Examples that a reader of CONTRIBUTING.md makes. */
const EXAMPLES = /outages|benchmarks/;

describe('the documents', () => {
  it.each(DOCS)('The documents lead to files that are there: %s', (doc) => {
    const links = [...textOf(doc).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^https?:/.test(to));
    const missing = links.filter((to) => !existsSync(join(ROOT, dirname(doc), to)));
    expect(missing).toEqual([]);
  });

  it.each(DOCS)('The documents name files that are there: %s', (doc) => {
    const named = [
      ...textOf(doc).matchAll(/`((?:src|test|commands|digests|data|scripts)\/[\w./-]*)`/g),
    ]
      .map(([, path = '']) => path)
      .filter((path) => !EXAMPLES.test(path));
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it.each(DOCS)('The documents name scripts that package.json has: %s', (doc) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(doc).matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('The documents count the data as it is', () => {
    const { records, companies, reference } = openBundle();
    expect(textOf('data/README.md')).toContain(
      `${records.length} events, ${companies.length} companies, ${reference.publishers.length} publishers.`,
    );
    const unsourced = records.filter(({ knownOn, sources }) =>
      sources.every((source) => outOf(source) > startOfDayUtc(knownOn) + DAY_MS),
    );
    expect(textOf('data/README.md')).toContain(
      `\n- ${unsourced.length} events have no source of their own day or before it`,
    );
  });
});
