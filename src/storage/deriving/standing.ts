import { countsOnce, type Stage, type Standing } from '../../domain/event/counting.ts';
import type { Chapter, Life } from './derive.ts';

/** Sets the standings of every chapter of these lives, which must hold all stages of their deals. */
export function setStandings(lives: readonly Life[]): void {
  const deals = Map.groupBy(
    lives.flatMap((life) => life.chapters.map((chapter) => ({ life, chapter }))),
    ({ chapter }) => chapter.fields.dealId,
  );
  for (const [deal, members] of deals) {
    if (deal === null) for (const member of members) setAlone(member.life, member.chapter);
    else setTogether(members);
  }
}

interface Member {
  life: Life;
  chapter: Chapter;
}

function setAlone(life: Life, chapter: Chapter): void {
  const standing = countsOnce([stageOf({ life, chapter })]).get(life.event) ?? null;
  chapter.standings = [{ from: chapter.from, to: chapter.to, standing }];
}

function setTogether(members: readonly Member[]): void {
  const moments = [...new Set(members.flatMap(({ chapter }) => [chapter.from, chapter.to]))].sort(
    (a, b) => a - b,
  );
  for (const { chapter } of members) chapter.standings = [];
  for (const [index, from] of moments.slice(0, -1).entries()) {
    const there = members.filter(({ chapter }) => chapter.from <= from && from < chapter.to);
    const counted = countsOnce(there.filter(({ chapter }) => !chapter.withdrawn).map(stageOf));
    for (const { life, chapter } of there)
      extend(chapter, from, moments[index + 1]!, counted.get(life.event) ?? null);
  }
}

/** Lengthens the last standing or, where it changes, begins the next. */
function extend(chapter: Chapter, from: number, to: number, standing: Standing): void {
  const last = chapter.standings.at(-1);
  if (last && last.to === from && last.standing === standing) last.to = to;
  else chapter.standings.push({ from, to, standing });
}

function stageOf({ life, chapter }: Member): Stage {
  return {
    number: life.event,
    knownAt: life.firstKnown,
    fields: chapter.fields,
    evidence: chapter.evidence,
    priced: chapter.dollars !== null,
  };
}
