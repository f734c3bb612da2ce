/** British and American spelling: the other way to write a word, by the families in which the two differ. */

/** A family of words: what differs, and what must stand before and after it. Of "size" and "prise" neither is the other. */
interface Family {
  british: string;
  american: string;
  before: string;
  after: string;
}

const FAMILIES: readonly Family[] = [
  {
    british: 'our',
    american: 'or',
    before: '[a-z]{2,}',
    after: '(?:s|ed|ing|ers?|able|ful|less|ists?|ites?|al|ally|hood)?',
  },
  {
    british: 'is',
    american: 'iz',
    before: '[a-z]{3,}',
    after: '(?:e|es|ed|ing|ers?|ations?|ational|able)',
  },
  { british: 'ys', american: 'yz', before: '[a-z]{2,}l', after: '(?:e|es|ed|ing|ers?)' },
  { british: 'enc', american: 'ens', before: 'def|lic|off|pret', after: '(?:e|es|ed|ing|eless)' },
  { british: 'tre', american: 'ter', before: '[a-z]*cen|thea|li|me|lus|spec', after: 's?' },
  { british: 'bre', american: 'ber', before: 'fi|ca|li|som', after: 's?' },
  { british: 'ogue', american: 'og', before: '[a-z]{3,}', after: 's?' },
  {
    british: 'll',
    american: 'l',
    before: '[a-z]*[aeiou][^aeiou]+[aeiou]+|fue|due',
    after: '(?:ed|ing|ers?|ors?)',
  },
];

const PATTERNS = FAMILIES.flatMap(({ british, american, before, after }) => {
  const pattern = (ending: string) => new RegExp(`^(${before})${ending}(${after})$`);
  return [
    { found: pattern(british), other: american },
    { found: pattern(american), other: british },
  ];
});

/**
 * A word in lower case with its other spellings, itself first: "labour" and "labor", "specialised" and "specialized".
 * A spelling that no dictionary has may be among them: it is in no text.
 */
export function spellings(word: string): string[] {
  const others = PATTERNS.flatMap(({ found, other }) => {
    const [, stem, tail = ''] = found.exec(word) ?? [];
    return stem === undefined ? [] : [`${stem}${other}${tail}`];
  });
  return [...new Set([word, ...others])];
}
