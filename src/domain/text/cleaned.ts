/** Text as it is let into the log: what nobody sees is out, and letters of print are plain ones. */

/** Soft hyphens, zero-width spaces, word joiners, marks of byte order. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
/** Joiners, which some scripts and emoji need, where they stand behind a letter that never does. */
const JOINERS =
  /(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{N}\s])[\u200c\u200d]+/gu;
/** Ligatures, full-width and half-width forms, odd spaces. Not what changes a figure by it: 10² is no 102, ½ no 1⁄2. */
const PRINTED =
  /[\ufb00-\ufb06\uff01-\uff5e\uff61-\uff9f\uffe0-\uffe6\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const SUSPECT = /[^\0-\u00ac\u00ae-\u01ff\u2010-\u201f]|\u00a0/;

/** The text composed (NFC), without invisible characters, ligatures and full-width letters; its words stay. */
export function cleaned(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text
    .replace(INVISIBLE, '')
    .replace(JOINERS, '')
    .replace(PRINTED, (found) => found.normalize('NFKC'))
    .normalize('NFC');
}
