/** References to bytes where letters are meant: `&#195;&#169;` for é, as programs write that take bytes for letters. */

const BYTES = /(?:&#(?:x[89a-f][\da-f]|1[3-9]\d|12[89]|2[0-4]\d|25[0-5]);){2,}/gi;

/** A text of XML or HTML in which runs of references that are the bytes of letters in UTF-8 are those letters. */
export function withWholeLetters(text: string): string {
  return text.includes('&#') ? text.replace(BYTES, lettersOf) : text;
}

function lettersOf(run: string): string {
  const values = run.slice(0, -1).split(';');
  const bytes = values.map((one) => Number(one.slice(2).replace(/^x/i, '0x')));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return run;
  }
}
