import { countsOnce, type Stage, type Standing } from '../../domain/event/counting.ts';
import type { EventTimeline, VersionDraft } from './derive.ts';

/** Sets the standings of every draft of these timelines, which must hold all stages of their deals. */
export function setStandings(timelines: readonly EventTimeline[]): void {
  const deals = Map.groupBy(
    timelines.flatMap((timeline) => timeline.drafts.map((draft) => ({ timeline, draft }))),
    ({ draft }) => draft.fields.dealId,
  );
  for (const [deal, members] of deals) {
    if (deal === null) for (const member of members) setAlone(member.timeline, member.draft);
    else setTogether(members);
  }
}

interface Member {
  timeline: EventTimeline;
  draft: VersionDraft;
}

function setAlone(timeline: EventTimeline, draft: VersionDraft): void {
  const standing = countsOnce([stageOf({ timeline, draft })]).get(timeline.event) ?? null;
  draft.standings = [{ from: draft.from, to: draft.to, standing }];
}

function setTogether(members: readonly Member[]): void {
  const moments = [...new Set(members.flatMap(({ draft }) => [draft.from, draft.to]))].sort(
    (a, b) => a - b,
  );
  for (const { draft } of members) draft.standings = [];
  let [from = 0] = moments;
  for (const to of moments.slice(1)) {
    const there = members.filter(({ draft }) => draft.from <= from && from < draft.to);
    const counted = countsOnce(there.filter(({ draft }) => !draft.withdrawn).map(stageOf));
    for (const { timeline, draft } of there)
      extend(draft, from, to, counted.get(timeline.event) ?? null);
    from = to;
  }
}

/** Lengthens the last standing or, where it changes, begins the next. */
function extend(draft: VersionDraft, from: number, to: number, standing: Standing): void {
  const last = draft.standings.at(-1);
  if (last && last.to === from && last.standing === standing) last.to = to;
  else draft.standings.push({ from, to, standing });
}

function stageOf({ timeline, draft }: Member): Stage {
  return {
    number: timeline.event,
    knownAt: timeline.firstKnown,
    fields: draft.fields,
    evidence: draft.evidence,
    priced: draft.dollars !== null,
  };
}
