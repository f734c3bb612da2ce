/** Counts the pairs of `test/briefing/news/ranking.jsonl` that stand in their order: `node scripts/ranking-pairs.ts [aside]` lists those that do not. */
import { readFileSync } from 'node:fs';
import { pairsIn, placesIn } from '../test/helpers/ranking.ts';

const aside = process.argv.includes('aside');
const windows = pairsIn(readFileSync('test/briefing/news/ranking.jsonl', 'utf8'));
let held = 0;
let all = 0;
for (const window of windows.filter((one) => one.aside === aside)) {
  const places = await placesIn(window);
  for (const { above, below, because } of window.pairs) {
    const [a, b] = [places(above), places(below)];
    all += 1;
    if (a <= b) held += 1;
    else
      console.log(
        `${window.from} – ${window.to}: ${above} (${a}) not above ${below} (${b}): ${because}`,
      );
  }
}
console.log(`${held} of ${all} pairs${aside ? ' kept aside' : ''} hold`);
process.exit(0);
