import { expect, it } from 'vitest';
import { decoded } from '../../../src/sources/reading/charset.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const declared = (encoding: string, text: string) =>
  latin(`<?xml version="1.0" encoding="${encoding}"?>${text}`);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((letter) => [0, 0, 0, letter.codePointAt(0) ?? 0]));

const TEXTS: readonly [what: string, bytes: Uint8Array, type: string | null, text: string][] = [
  ['a byte order mark', bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/xml; charset=latin1', 'é'],
  ['the charset of the header', declared('utf-8', '\xe9'), 'a/b; charset="ISO-8859-1"', 'é'],
  ['the declaration', declared('koi8-r', '\xc1'), 'text/xml', 'а'],
  ['a <meta> of a page', latin('<html><meta charset=iso-8859-2>\xb1'), 'text/html', 'ą'],
  ['valid UTF-8 without a word about it', new TextEncoder().encode('Größe'), null, 'Größe'],
  ['windows-1252, where it is no UTF-8', latin('12 M\x80'), null, '12 M€'],
  ['a declaration of UTF-8 that is not true', declared('utf-8', '\x80'), null, '€'],
  ['an encoding that nobody knows', declared('x-klingon', '\xe9'), 'a/b; charset=none', 'é'],
  ['a declaration of UTF-16 in single bytes', declared('utf-16', 'x'), null, 'x'],
  ['UTF-16 without a mark', utf16('<?xml version="1.0"?>ü'), null, 'ü'],
  ['UTF-32 without a mark', utf32('<?é'), null, 'é'],
  ['UTF-16 without a mark and a declaration', utf16('<rss>ü'), null, 'ü'],
  ['UTF-16 of JSON', utf16('{"a":"ü'), null, 'ü'],
  [
    'UTF-8, where a server says latin1 of every text',
    utf8('Größe'),
    'a/b; charset=iso-8859-1',
    'Größe',
  ],
  ['the name that another system has for it', declared('cp1251', '\xc0'), null, 'А'],
  ['a name written together', declared('euckr', '\xc7\xd1'), null, '한'],
  ['a name of a code page', declared('cp936', '\xd0\xc2'), null, '新'],
  ['UTF-8 of which one byte was lost', latin('Gr\xc3\xb6\xc3\x9fe \xe2\x82'), null, 'Größe �'],
  [
    'the declaration, where one byte was lost',
    declared('gb2312', '\xd0\xc2\xce\xc5\xff'),
    null,
    '新闻�',
  ],
  ['a control that stands for a letter', new TextEncoder().encode('don\x92t'), null, 'don’t'],
];

it.each(TEXTS)('Bytes are decoded by %s', (_what, given, type, text) => {
  expect(decoded(given, type)).toMatch(new RegExp(`${text}$`));
});
