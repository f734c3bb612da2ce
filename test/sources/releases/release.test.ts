import { describe, expect, it } from 'vitest';
import { LoadError, UserError } from '../../../src/errors.ts';
import { openBundle } from '../../../src/sources/bundle.ts';
import { mustBeNewer, newerBundle, readRelease } from '../../../src/sources/releases/release.ts';
import { dataFiles, EDITOR, keyPair, release } from '../../helpers/stores/releases.ts';

const KEYS = [keyPair().publicKey, EDITOR.publicKey];
const signed = release(dataFiles(2));
const text = signed.toString();
const read = (bytes: Buffer, name = 'r2.txt') => readRelease(bytes, KEYS, name);
const firstLine = (change: (line: string) => string) => {
  const end = text.indexOf('\n');
  return Buffer.from(change(text.slice(0, end)) + text.slice(end));
};

describe('a release of the bundled log', () => {
  it('A release is read as the data that it was made of', () => {
    const { edition, records, companies, version } = read(signed);
    const own = openBundle();
    expect(edition).toEqual({ number: 2, madeOn: '2026-07-14' });
    expect([records, companies]).toEqual([own.records, own.companies]);
    expect(version).not.toBe(own.version);
  });

  it.each([
    ['another key', release(dataFiles(2), keyPair()), /signed with the key \w{16}, which is none/],
    [
      'a changed byte',
      Buffer.from(text.replace('Anthropic', 'Anthropik')),
      /is damaged: it is not/,
    ],
    ['a file cut short', signed.subarray(0, signed.length - 9), /is damaged: it is not what was/],
    ['a first line cut short', signed.subarray(0, 60), /begin with/],
    [
      'a first line without its end',
      firstLine((line) => line.slice(0, 90)),
      /is damaged: its first/,
    ],
    ['no release', Buffer.from('{"id":"x"}\n'), /is not a release of the bundled log/],
    ['nothing', Buffer.alloc(0), /is not a release of the bundled log/],
    ['another format', firstLine((line) => line.replace(' 1 ', ' 2 ')), /has format 2, and this/],
    [
      'the signature of another text',
      firstLine((line) => {
        const other = release(dataFiles(3)).toString();
        const seal = / signature=.*/.exec(other.slice(0, other.indexOf('\n')))?.[0] ?? '';
        return line.replace(/ signature=.*/, seal);
      }),
      /signature that the key \w{16} did not make/,
    ],
  ])('A release with %s is refused in a sentence', (_what, bytes, why) => {
    expect(() => read(bytes)).toThrow(UserError);
    expect(() => read(bytes)).toThrow(why);
    expect(() => read(bytes)).toThrow(/^r2\.txt .* Nothing was changed\.$/s);
  });

  it('A release whose data does not fit is refused before anything is written, with the line', () => {
    const files = dataFiles(2, { 'events/other.jsonl': () => ['{"id":"x"}'] });
    expect(() => read(release(files))).toThrow(/signed, but can’t be read .*other\.jsonl, line 1/s);
    const empty = dataFiles(2, { 'companies.jsonl': () => [] });
    expect(() => read(release(empty))).toThrow('it is empty');
  });

  it('A release that is older than what the log holds is refused, and another of the same number', () => {
    const [third, second] = [read(release(dataFiles(3))), read(signed)];
    const other = read(release(dataFiles(2, { 'events/other.jsonl': (lines) => lines.slice(1) })));
    expect(() => mustBeNewer(second, third, 'r2.txt')).toThrow(
      'r2.txt is release 2, and the log holds release 3, which is newer. Nothing was changed.',
    );
    expect(() => mustBeNewer(other, second, 'r2.txt')).toThrow('is another release 2');
    mustBeNewer(read(signed), second, 'r2.txt');
    mustBeNewer(third, second, 'r3.txt');
  });

  it('A release that a log keeps holds until the program comes with data as new', () => {
    const own = openBundle();
    const kept = (number: number) =>
      newerBundle({ ...own, edition: { ...own.edition, number } }, text);
    expect(kept(1)).toMatchObject({ edition: { number: 2 }, release: text });
    expect(kept(2).release).toBeUndefined();
    expect(newerBundle(own, null)).toBe(own);
    expect(() => newerBundle(own, 'ai-briefing-data 7\nnew')).toThrow(LoadError);
  });
});
