import { type Asked, searchedWords } from '../words.ts';

/** Words as an expression in which nothing is an operator but our own: all must match, each in one of its forms. Null where none has a letter or digit. */
export function matchOf(words: Asked): string | null {
  const searched = searchedWords(words);
  // Side by side, words of which no letter is one to SQLite stand in nobody's way; `AND` would ask for them.
  const plain = searched.filter(isPlain).flat(2).map(quoted).join(' ');
  const others = searched.filter((forms) => !isPlain(forms)).map((forms) => either(forms.map(all)));
  const parts = [...(plain ? [plain] : []), ...others];
  return parts.length > 0 ? parts.join(' AND ') : null;
}

const isPlain = (forms: readonly (readonly string[])[]) => forms.flat().length === 1;

const all = (form: readonly string[]) => `(${form.map(quoted).join(' ')})`;

const either = (forms: readonly string[]) => `(${forms.join(' OR ')})`;

const quoted = (word: string) => `"${word.replaceAll('"', ' ').replaceAll('\0', ' ')}"`;
