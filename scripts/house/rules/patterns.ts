/** Rules about patterns: no text that somebody sends takes longer than its length is worth. */
import { analyse } from 'scslre';
import { PRODUCT } from '../project.ts';
import type { Finding, HouseRule } from '../rule.ts';
import type { SourceFile } from '../source.ts';

export const patterns: HouseRule = {
  name: 'patterns',
  says: 'A regular expression reads a text in time that grows with its length alone.',
  find: (project) => project.sources(PRODUCT).flatMap(slowIn),
};

function slowIn(source: SourceFile): Finding[] {
  return source.all('Literal').flatMap((node) => {
    if (!('regex' in node)) return [];
    const { pattern, flags } = node.regex;
    const { reports } = analyse(new RegExp(pattern, flags), { maxReports: 1 });
    const at = `${source.path}: /${pattern}/`;
    return reports.map(() => ({ at, note: `line ${source.lineAt(node.start)}` }));
  });
}
