/** The comparisons made, and every difference in words. */

export interface Result {
  compared: number;
  differences: string[];
}

export class Findings implements Result {
  compared = 0;
  readonly differences: string[] = [];
  readonly about: string;
  constructor(about: string) {
    this.about = about;
  }

  equal(what: string, got: unknown, expected: unknown): void {
    this.compared += 1;
    const [a, b] = [JSON.stringify(got), JSON.stringify(expected)];
    if (a !== b) this.differences.push(`${this.about} · ${what}: expected ${b}, got ${a}`);
  }
  holds(what: string, isSo: boolean, got: unknown, expected: unknown): void {
    this.compared += 1;
    if (!isSo)
      this.differences.push(
        `${this.about} · ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
      );
  }
}

/** Two lists of ids as what one has and the other has not. */
export function compareSets(findings: Findings, what: string, got: string[], expected: string[]) {
  const [has, should] = [new Set(got), new Set(expected)];
  const only = (a: Set<string>, b: Set<string>) => [...a].filter((id) => !b.has(id)).sort();
  findings.equal(
    what,
    { more: only(has, should), fewer: [] },
    { more: [], fewer: only(should, has) },
  );
}
