/** Lists, maps and records whose types say less than the program knows. */

/**
 * A value that the code around it has made sure of: the entry of a list of the same length, the key that was just set.
 * `what` names it in the error.
 * @throws TypeError where it is missing all the same, which is a fault of the program.
 */
export function present<T>(value: T, what: string): NonNullable<T> {
  if (value === undefined || value === null) throw new TypeError(`${what} is missing`);
  return value;
}

/** The keys of a record, typed as its own: only for one that has no others at run time. */
export function keysOf<T extends object>(record: T): (keyof T & string)[] {
  // `Object.keys` promises strings alone, because a value may have more keys than its type.
  return Object.keys(record) as (keyof T & string)[];
}

/** A copy of a record with those of its entries whose key passes `keep`. */
export function pick<T extends object>(record: T, keep: (key: keyof T & string) => boolean) {
  const picked: Partial<T> = { ...record };
  for (const key of keysOf(record)) if (!keep(key)) delete picked[key];
  return picked;
}

/** A copy of a record with these of its entries alone, in the order of `keys`. */
export function pickKeys<T extends object, K extends keyof T>(
  record: T,
  keys: readonly K[],
): Pick<T, K> {
  // `Object.fromEntries` forgets which key has which type.
  return Object.fromEntries(keys.map((key) => [key, record[key]])) as Pick<T, K>;
}

/** Takes the entries that were set first out of a map until `most` are left. */
export function forgetOldest(map: Map<unknown, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}

/** A function of texts alone that remembers what it gave for the last `most` of them: questions are read several times on their way to an answer. */
export function remembering<Texts extends readonly string[], T>(
  most: number,
  read: (...texts: Texts) => T,
): (...texts: Texts) => T {
  const known = new Map<string, { value: T }>();
  return (...texts) => {
    const key = texts.join('\n');
    const found = known.get(key) ?? { value: read(...texts) };
    known.set(key, found);
    forgetOldest(known, most);
    return found.value;
  };
}
