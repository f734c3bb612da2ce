import { openLog } from '../helpers/log.ts';
import { dealsOf, partsOf, ROUND_TYPES, reasonOf } from './deals.ts';
import { momentAt } from './moment.ts';
import * as s from './sums.ts';

const at = Date.parse('2026-03-12T09:00:00Z');
const m = (await import('./moment.ts')) as any;
const moment = m.knownBy ? m.knownBy(at) : m.momentAt(at);
const counted = new Set<string>();
for (const d of dealsOf(moment, ROUND_TYPES))
  for (const { line } of partsOf(d)) counted.add(line.id);
const log = await openLog('2026-03-12T09:00:00Z');
const { page } = await log.ask('/ai-rounds', '2026-03-12T09:00:00Z');
const found = await log
  .reader('2026-03-12T09:00:00Z')
  .find({ types: ['funding_round', 'valuation'] }, { offset: 0, limit: 1000 });
for (const e of found.events)
  if (e.isCounted !== counted.has(e.id))
    console.log(e.id, e.isCounted, counted.has(e.id), e.dealId);
await log.close();
process.exit(0);
