/** Tables of sentences: a kind of news told in many constructions, each line with what is read in it. */
import { describe, expect, it } from 'vitest';
import { readInShort } from '../../extracted.ts';

/** A construction with its sentences, and what is read in each. */
interface Construction {
  name: string;
  sentences: readonly (readonly [text: string, told: string])[];
}

/** The constructions of a table: `# name`, and under it `text => told ;; told`; `-` for nothing, `⏎` for a new line. */
const constructionsOf = (table: string): Construction[] =>
  table
    .trim()
    .split(/^# /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.trim().split('\n');
      const sentences = lines.map((line) => {
        const [text = '', told = ''] = line.split(' => ');
        return [text.replaceAll(' ⏎ ', '\n'), told] as const;
      });
      return { name, sentences };
    });

/** Holds each construction of a table against what is read. */
export function describeTable(title: string, table: string): void {
  describe(title, () => {
    it.each(constructionsOf(table))(
      'A sentence is read in this construction: $name',
      ({ sentences }) => {
        const read = sentences.map(([text]) => [text, readInShort(text).join(' ;; ') || '-']);
        expect(read).toEqual(sentences);
      },
    );
  });
}
