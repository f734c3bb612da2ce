/** Figures as they stand in texts that people write: titles, summaries. Pure. */
import { withoutTail } from '../text/cutting.ts';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
};

// A figure, the other end of a range, and a scale that both have: `$2B`, `1,600`, `€650–700 million`.
const FIGURE =
  /(\d[\d.,]*)(?:\s?[–-]\s?[$€£¥₹]?(\d[\d.,]*))?(?:[\s-]?(thousand|million|billion|trillion|bn|tn|[kmbt])\b)?/giu;

/** The figures of a text in its order, scales applied: 2e9 for `$2B`, both ends for a range. Digits within a word count as well. */
export function figuresIn(text: string): number[] {
  const figures: number[] = [];
  for (const [, from, to, scale] of text.matchAll(FIGURE)) {
    if (from !== undefined) figures.push(scaled(from, scale));
    if (to !== undefined) figures.push(scaled(to, scale));
  }
  return figures;
}

function scaled(digits: string, scale = ''): number {
  const plain = withoutTail(digits, '.,').replaceAll(',', '');
  // More than one point sets thousands off, or is the number of a version.
  const hasPoints = plain.indexOf('.') !== plain.lastIndexOf('.');
  return Number(hasPoints ? plain.replaceAll('.', '') : plain) * (SCALES[scale.toLowerCase()] ?? 1);
}
