import { sectorChart } from '../src/briefing/answers/rounds/capital-charts.ts';
import { issueRoundsTable } from '../src/briefing/answers/rounds/rounds-table.ts';
import { isNewsOf } from '../src/briefing/news/rules.ts';
import { mainParty } from '../src/briefing/wording/event-words.ts';
import { leftOutText } from '../src/briefing/wording/left-out.ts';
import { notice } from '../src/briefing/wording/parts.ts';
import { defineSection, type Entry, type SectionContext } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

/** "Records: AMI Labs, second-largest seed in this log, of 14 …": of rounds whose lines the channel does not show; null for none. */
function recordsText(entries: readonly Entry[], { records, inChannel }: SectionContext) {
  const said = entries.flatMap(({ news: { event } }) => {
    const own = inChannel.has(event.id) ? [] : (records.get(event.id) ?? []);
    return own.length > 0 ? [`${mainParty(event)}, ${own.join('; ')}`] : [];
  });
  return said.length > 0 ? `Records: ${said.join(' · ')}.` : null;
}

/** Funding rounds and valuations: where the channel does not show them all, a table of all of them, and capital by sector. */
export default defineSection({
  name: 'funding',
  heading: 'Funding',
  order: 10,
  covers: 'funding rounds',
  reply: 1,
  count: (entries) => plural(entries.length, 'round'),
  takes: isNewsOf('funding_round', 'valuation'),
  async gather(entries, issue) {
    if (entries.every((entry) => issue.inChannel.has(entry.news.event.id))) return [];
    const leftOut = leftOutText(await issue.sum({ types: ['funding_round', 'valuation'] }));
    return [
      issueRoundsTable(entries, issue),
      ...(await sectorChart(entries, issue)),
      ...notice(recordsText(entries, issue)),
      ...(leftOut ? [{ kind: 'notice' as const, text: leftOut }] : []),
    ];
  },
});
