/** Lines of a program's log, kept; and random numbers that are the same each time. */

/** A line of the app's log. */
export interface Logged {
  level: 'info' | 'warn' | 'error';
  facts: Record<string, unknown>;
  sentence: string;
}

/** A logger that keeps its lines. */
export function loggerInto(lines: Logged[]) {
  const write = (level: Logged['level']) => (facts: object, sentence: string) =>
    void lines.push({ level, facts: { ...facts }, sentence });
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** Numbers from 0 up to 1, always the same. */
export function seeded(seed = 7): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
