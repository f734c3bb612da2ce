import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { searchText } from '../../../../src/domain/text/search-words.ts';
import { queryOf, vectorOf } from '../../../../src/storage/engines/postgres/text.ts';
import { ROOT, textOf } from '../../../helpers/house/house.ts';

/** The words that SQLite's full text finds in each of these texts as they are stored, in their order. */
function wordsOfSqlite(texts: readonly string[]): string[][] {
  const db = new Database(':memory:');
  db.exec(`create virtual table said using fts5 (text, tokenize = 'porter unicode61 remove_diacritics 2');
    create virtual table words using fts5vocab (said, 'instance')`);
  const insert = db.prepare('insert into said (rowid, text) values (?, ?)');
  for (const [index, text] of texts.entries()) insert.run(index, searchText(text));
  const rows = db.prepare('select doc, term from words order by doc, offset').all() as {
    doc: number;
    term: string;
  }[];
  db.close();
  const found = Map.groupBy(rows, (row) => row.doc);
  return texts.map((_, index) => (found.get(index) ?? []).map((row) => row.term));
}

/** The words that stand in the `tsvector` of a text, in their order. */
function wordsOf(text: string): string[] {
  return [...vectorOf({ title: '', rest: text }).matchAll(/'([^']*)':\d+/g)].flatMap(
    ([, word]) => word ?? [],
  );
}

describe('the words of a text in PostgreSQL', () => {
  it('The words of a text in PostgreSQL are those that SQLite finds in it, throughout the bundled data', () => {
    const files = readdirSync(join(ROOT, 'data/events')).map((file) => `data/events/${file}`);
    const texts = [...files, 'data/companies.jsonl', 'README.md'].flatMap((file) =>
      textOf(file).split('\n'),
    );
    expect(texts.map(wordsOf)).toEqual(wordsOfSqlite(texts));
  });

  it('The words of a text in PostgreSQL are those that SQLite finds whatever the script', () => {
    const texts = [
      'naïve façade Ångström Łódź İstanbul ŞİŞLİ straßenbahn ậ Ǘ Ω K Å ǅ ŉ œuvre',
      'ΟΔΥΣΣΕΥΣ οδυσσεύς ΐ й ё Ё Москва И\u0306 е\u0301',
      'हिन्दी がぎ 한국어 شركة ﷺ 日本語 ไทย',
      'e\u0301 x\u0301y ﬁnance ² ½ ① 50% S-1 GPT-5o 2025s q3’s a_b',
      'relational conditional hopping fallacies agreed controlling generalizations skies by toy',
      '人工智能GPT-5发布 규정안 出資する ปัญญาประดิษฐ์ ﬁbre ｱｲ',
      '',
      '🚀 — “”',
    ];
    expect(texts.map(wordsOf)).toEqual(wordsOfSqlite(texts));
  });

  it('The words of a text in PostgreSQL have their places, those of the title marked, with a gap before the rest', () => {
    expect(vectorOf({ title: 'Files S-1', rest: 'A filing' })).toBe(
      "'file':1A 's':2A '1':3A 'a':5 'file':6",
    );
  });

  it('The words of a text in PostgreSQL are asked for as phrases where one has several, and nothing in them is an operator', () => {
    expect(queryOf(['S-1', "o'n|!&", 'filed', '—'], 'text')).toBe(
      "'s' <-> '1' & 'o' <-> 'n' & 'file'",
    );
    expect(queryOf(['S-1'], 'title')).toBe("'s':A <-> '1':A");
    expect(queryOf(['—', ''], 'text')).toBeNull();
  });

  it('The words of a text in PostgreSQL are cut where PostgreSQL would refuse them', () => {
    expect(wordsOf('x'.repeat(10_000))[0]).toHaveLength(500);
    expect(wordsOf('word '.repeat(100_000))).toHaveLength(40_000);
  });
});
