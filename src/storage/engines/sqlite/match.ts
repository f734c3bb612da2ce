import { searchPhrases } from '../../../domain/text/search-words.ts';
import { type Asked, searchedWords } from '../words.ts';

/** Words as an expression in which nothing is an operator but our own: all must match, each in one of its forms. Null where none has a letter or digit. */
export function matchOf(words: Asked): string | null {
  const searched = searchedWords(words).map((forms) => forms.map(phrased).filter(Boolean));
  // Side by side, words of which no letter is one to SQLite stand in nobody's way; `AND` would ask for them.
  const plain = searched.flatMap((forms) => (forms.length === 1 ? forms : [])).join(' ');
  const others = searched.filter((forms) => forms.length > 1).map(either);
  const parts = [...(plain ? [plain] : []), ...others];
  return parts.length > 0 ? parts.join(' AND ') : null;
}

const either = (forms: readonly string[]) => `(${forms.map((form) => `(${form})`).join(' OR ')})`;

/** A form's words as phrases that must all match; '' where none has a letter. */
function phrased(form: readonly string[]): string {
  return form
    .flatMap(searchPhrases)
    .map(({ words, isBeginning }) => `"${words.join(' ')}"${isBeginning ? '*' : ''}`)
    .join(' ');
}
