import { issueRoundsTable, sectorChart } from '../src/briefing/answers/rounds.ts';
import { isNewsOf } from '../src/briefing/news/rules.ts';
import { leftOutText } from '../src/briefing/wording/left-out.ts';
import { defineSection } from '../src/contracts/section.ts';
import { plural } from '../src/domain/text/english.ts';

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
      ...(leftOut ? [{ kind: 'notice' as const, text: leftOut }] : []),
    ];
  },
});
