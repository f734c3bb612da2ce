import { describe, expect, it } from 'vitest';
import { projectOf } from '../../../scripts/house/project.ts';
import { comments } from '../../../scripts/house/rules/comments.ts';
import { json } from '../../../scripts/house/rules/json.ts';
import { decisions, sqlSentences } from '../../../scripts/house/rules/sentences.ts';

describe('decisions on a sentence', () => {
  const found = (text: string, path = 'src/x.ts') => decisions.find(projectOf({ [path]: text }));

  it.each([
    "delivery.why.startsWith('app: ');",
    'schedule.paused?.why.startsWith(APP);',
    'page.headline!.includes(UPDATE);',
    "why.split(': ');",
    "({ why: reason }) => reason.startsWith('x');",
    "const said = row.why;\nsaid === 'gone';",
    '/^late/.test(event.title);',
    'told.text.includes(line.headline);',
    "delivery.key.split(' ');",
    'paused.why !== ARCHIVED;',
    "'archived' === paused.why;",
    'switch (paused.why) { default: }',
  ])('A sentence is read here: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    'const shown = paused.why;',
    "if (row.why === null || row.why === undefined || row.why === '') stop();",
    'a.key === b.key;',
    'parts.push(page.headline);',
    "reason.startsWith('x');",
    'a.title === b.title;',
  ])('Nothing is read here: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('A migration maps the sentences of before', () => {
    const path = 'src/storage/schema/migrations/earlier/004-causes.ts';
    expect(found("row.why.startsWith('app: ');", path)).toEqual([]);
  });

  it('A line of somebody else’s code is redacted in the one place for it', () => {
    const text = "sentence.replace(TOKEN, 'token');";
    expect(found(text, 'src/slack/api/log.ts')).toEqual([]);
    expect(found(text, 'src/slack/api/clients.ts')).toHaveLength(1);
  });

  it('The printer of pages may compare the lines that it prints', () => {
    const text = 'line.startsWith(headline);';
    expect(found(text, 'src/page/plain-text.ts')).toEqual([]);
    expect(found(text, 'src/page/grid.ts')).toHaveLength(1);
  });

  it('The same words in two places count twice, each told with its file', () => {
    const at = "src/x.ts: a.why.split(' ')";
    expect(found("a.why.split(' ');\na.why.split(' ');")).toEqual([{ at }, { at }]);
  });
});

describe('sentences in questions to the database', () => {
  const found = (text: string) => sqlSentences.find(projectOf({ 'src/storage/x.ts': text }));

  it.each([
    "db.updateTable('delivery').where('why', '=', ORPHANED);",
    "db.selectFrom('d').where('d.why', 'like', 'app: %');",
    "sql`select 1 from schedule where why = 'Its channel is archived.'`;",
    "run('update delivery set x = 1 where y = \\'did not go\\'');",
  ])('A sentence is asked for: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    "db.selectFrom('d').where('why', 'is not', null);",
    "db.selectFrom('effective as d').where('state', '=', 'sent');",
    "sql`select name from sqlite_master where type = 'table' and sql not like 'create virtual%'`;",
    "throw new StorageError('the log is damaged where it is read');",
  ])('No sentence is asked for: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('JSON', () => {
  it('The one helper of each product parses it', () => {
    const text = 'JSON.parse(a); JSON.parse(b); JSON.stringify(c);';
    const texts = {
      'src/domain/text/json.ts': text,
      'playground/protocol/json.ts': text,
      'src/a.ts': text,
    };
    expect(json.find(projectOf(texts))).toEqual([{ at: 'src/a.ts', count: 2 }]);
  });

  it('A function handed on parses as well', () => {
    expect(json.find(projectOf({ 'src/a.ts': 'rows.map(JSON.parse);' }))).toHaveLength(1);
  });
});

describe('doc comments', () => {
  it('One that begins with a question is found with its line', () => {
    const text = [
      '/** Who asks. */',
      'const a = 1;',
      '/**\n * Whether it is late.\n */',
      '// What is left.',
      '/* How it goes. */',
      '/** The way, and how it goes. */',
      '/** Whoever asks. */',
      "const b = '/** What */';",
    ].join('\n');
    const found = comments.find(projectOf({ 'test/a.ts': text }));
    expect(found).toEqual([{ at: 'test/a.ts', count: 2, note: 'lines 1, 3' }]);
  });
});
