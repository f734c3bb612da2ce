/** Forms in which dates and periods are written, in the one form that is read: "9-Mar-26", "20260309", "1Q26". Pure. */

/** Years of two digits are those of 2000 to 2049. Words are names of months, or are refused as such later. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/i, '$<y>-$<m>-$<d>'],
  [/^(?<y>\d{4}) ?[年년] ?(?<m>\d{1,2}) ?[月월] ?(?<d>\d{1,2}) ?[日일]$/i, '$<y>-$<m>-$<d>'],
  [/^(?<y>\d{4}) ?[年년] ?(?<m>\d{1,2}) ?[月월]$/i, '$<y>-$<m>'],
  [/^(?<y>\d{4}) ?[年년]$/i, '$<y>'],
  [/^(?<d>\d{1,2})[-/.](?<m>[a-z]{3,9})$/i, '$<d> $<m>'],
  [/^(?<d>\d{1,2})[-/.](?<m>[a-z]{3,9})[-/.](?<y>\d{4})$/i, '$<d> $<m> $<y>'],
  [/^(?<d>\d{1,2})[-/. ](?<m>[a-z]{3,9})[-/. ]['’]?(?<y>[0-4]\d)$/i, '$<d> $<m> 20$<y>'],
  [/^(?<m>[a-z]{3,9})[-/.](?<d>\d{1,2})[-/.](?<y>\d{4})$/i, '$<m> $<d> $<y>'],
  [/^(?<m>[a-z]{3,9})[-/.]?(?<y>\d{4})$/i, '$<m> $<y>'],
  [/^(?<m>[a-z]{3,9}) ?['’](?<y>[0-4]\d)$/i, '$<m> 20$<y>'],
  [/^(?<y>\d{4})[-/ ](?<m>[a-z]{3,9})$/i, '$<m> $<y>'],
  [/^(?<y>\d{4})[-/ ](?<m>[a-z]{3,9})[-/ ](?<d>\d{1,2})$/i, '$<d> $<m> $<y>'],
  [/^(?<d>\d{1,2}([./])\d{1,2}\2)(?<y>[0-4]\d)$/i, '$<d>20$<y>'],
  [/^(?<part>[qh][1-4])(?:[ /-]?['’]|[ /-])(?<y>[0-4]\d)$/i, '$<part> 20$<y>'],
  [/^(?<n>[1-4])(?<part>[qh])[ /-]?['’]?(?:20)?(?<y>[0-4]\d)$/i, '$<part>$<n> 20$<y>'],
  [/^(?<y>\d{4})[ /-]?(?<part>[qh][1-4])$/i, '$<part> $<y>'],
];

/** A date or a period in the form that is read; any other text as it is. */
export function inReadForm(words: string): string {
  const form = FORMS.find(([written]) => written.test(words));
  return form ? words.replace(...form) : words;
}
