/** Kinds of characters, as the tokenizer tells them. */

export const BLANK = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SIGN = 4;
const MARKUP = 5;

const KINDS = new Uint8Array(128).fill(SIGN);
for (let code = 0; code <= 32; code++) KINDS[code] = BLANK;
for (let code = 48; code <= 57; code++) KINDS[code] = DIGIT;
for (let code = 65; code <= 90; code++) KINDS[code] = KINDS[code + 32] = LETTER;
for (const sign of '*`_[') KINDS[sign.charCodeAt(0)] = MARKUP;

/** The kind of a character. Beyond ASCII all are letters but the blocks of signs and the halves of emoji. */
export function kindOf(code: number): number {
  if (code < 128) return KINDS[code] ?? SIGN;
  if (code === 0xa0 || code === 0xfeff || code === 0x200b || code === 0xad || code === 0x3000)
    return BLANK;
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? LETTER : SIGN;
  if (code >= 0x2000 && code < 0x2070) return code < 0x200b || code === 0x202f ? BLANK : SIGN;
  const isSign =
    code === 0xd7 || code === 0xf7 || (code >= 0x2070 && code < 0x2c00) || code >= 0xd800;
  return isSign || (code >= 0x3001 && code < 0x3040) ? SIGN : LETTER;
}
