/** The events and sums of a digest against the definitions. */
import type { Page } from '../../src/page/page.ts';
import { renderText } from '../../src/page/plain-text.ts';
import { agrees, printed, saidCounts, saidSums } from './answers.ts';
import { compareSets, Findings } from './findings.ts';
import { medianOf, sum } from './sums.ts';
import { purchasesIn, roundsIn, toldIn } from './window.ts';

/** Everything that is compared of the digest of a window. */
export function compareDigest(page: Page, from: number, to: number): Findings {
  const days = Math.round((to - from) / 86_400_000);
  const findings = new Findings(`${new Date(to).toISOString()} digest of ${days} days`);
  const told = toldIn(from, to);
  const { fresh, changed, older, unconfirmed, applying } = told;
  compareSets(
    findings,
    'told',
    page.events.map(({ id }) => id),
    [...fresh, ...changed, ...older, ...unconfirmed, ...applying].map(({ id }) => id),
  );
  const text = renderText(page);
  findings.equal('counts', saidCounts(text), {
    fresh: fresh.length,
    changed: changed.length,
    older: older.length,
    unconfirmed: unconfirmed.length,
    applying: applying.length,
  });
  // The events of a few days stand for themselves.
  if (page.events.length === 0 || days < 6) return findings;
  const rounds = roundsIn(told, from, to);
  const said = saidSums(text);
  findings.equal('rounds', said?.rounds ?? 0, rounds.length);
  findings.holds(
    'total',
    agrees(said?.total ?? null, rounds.length ? sum(rounds) : null),
    said?.total,
    sum(rounds),
  );
  findings.holds(
    'median',
    agrees(said?.median ?? null, medianOf(rounds.filter((stated) => stated > 0))),
    said?.median,
    medianOf(rounds.filter((stated) => stated > 0)),
  );
  const { closed, announced } = purchasesIn(told, from);
  for (const [word, of] of [
    ['closed', closed],
    ['announced', announced],
  ] as const) {
    const [, count, amount] =
      text.match(new RegExp(`(\\d+) acquisitions? ${word}(, [^·\\n]*)?`)) ?? [];
    findings.equal(word, Number(count ?? 0), of.deals);
    const total = of.total > 0 ? of.total : null;
    findings.holds(`${word}, total`, agrees(printed(amount), total), amount, total);
  }
  return findings;
}
