import { closingOf, fallOf, type Stage } from '../../domain/event/closing.ts';
import { type Counting, countsOnce } from '../../domain/event/counting.ts';
import type { Closing } from '../../domain/event/event.ts';
import type { DealMeasures } from '../../domain/event/measures/measure.ts';
import { dealMeasures, NO_DEAL, type OnceRumoured } from '../../domain/event/measures/of-deal.ts';
import { same } from '../../domain/event/versions.ts';
import { type DealStanding, type EventTimeline, unjudged, type VersionDraft } from './derive.ts';

/** Sets the standings of every draft of these timelines, which must hold all stages of their deals, and all events that close one. */
export function setStandings(timelines: readonly EventTimeline[]): void {
  const members = timelines.flatMap((timeline) =>
    timeline.drafts.map((draft) => ({ timeline, draft })),
  );
  const closing = closingMembers(members);
  const deals = Map.groupBy(members, ({ timeline, draft }) => {
    // Without a deal, an event is judged with those that close it.
    const alone = closing.has(timeline.id) ? timeline : draft;
    return draft.fields.dealId ?? alone;
  });
  for (const group of deals.values()) {
    const linked = [...new Set(group.flatMap(({ timeline }) => closing.get(timeline.id) ?? []))];
    setTogether(group, linked);
  }
}

interface Member {
  timeline: EventTimeline;
  draft: VersionDraft;
}

/** The drafts that close a rumour, by the rumour's id. */
function closingMembers(members: readonly Member[]): ReadonlyMap<string, Member[]> {
  const pairs = members.flatMap((member) => member.draft.closes.map((id) => ({ id, member })));
  return new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, of]) => [id, of.map(({ member }) => member)]),
  );
}

function setTogether(members: readonly Member[], linked: readonly Member[]): void {
  const moments = [
    ...new Set([...members, ...linked].flatMap(({ draft }) => [draft.from, draft.to])),
  ].sort((a, b) => a - b);
  for (const { draft } of members) draft.standings = [];
  let [from = 0] = moments;
  for (const to of moments.slice(1)) {
    const holds = ({ draft }: Member) => draft.from <= from && from < draft.to;
    const there = members.filter(holds);
    const judged = judge(there, linked.filter(holds));
    for (const { timeline, draft } of there)
      extend(draft, { ...unjudged(from, to), ...judged.get(timeline.event) });
    from = to;
  }
}

type Judged = Counting & { closedBy: Closing | null; measures: DealMeasures };

/** The standings of the stages of a deal at one moment, by number. */
function judge(there: readonly Member[], linked: readonly Member[]): Map<number, Judged> {
  const stages = there.filter(({ draft }) => !draft.withdrawn).map(stageOf);
  const closings = new Map<number, Closing | null>();
  const measures = new Map<number, DealMeasures>();
  for (const { timeline, draft } of there) {
    const stage = onceRumoured({ timeline, draft });
    const own = linked.filter((member) => member.draft.closes.includes(timeline.id)).map(stageOf);
    const closing = closingOf(stage, stages, own);
    closings.set(stage.number, closing);
    measures.set(stage.number, dealMeasures(stage, stages, own, closing));
  }
  const falls = new Map(stages.map((stage) => [stage.number, fallOf(stage, stages)]));
  const closed = [...closings].flatMap(([number, closing]) =>
    closing ? [[number, closing] as const] : [],
  );
  const counting = countsOnce(stages, new Map(closed));
  return new Map(
    [...counting].map(([number, one]) => [
      number,
      {
        ...one,
        closedBy: closings.get(number) ?? falls.get(number) ?? null,
        measures: measures.get(number) ?? NO_DEAL,
      },
    ]),
  );
}

/** Lengthens the last standing or, where it changes, begins the next. */
function extend(draft: VersionDraft, next: DealStanding): void {
  const last = draft.standings.at(-1);
  if (
    last &&
    last.to === next.from &&
    same({ ...last, from: 0, to: 0 }, { ...next, from: 0, to: 0 })
  )
    last.to = next.to;
  else draft.standings.push(next);
}

/** A stage with the amount of the last rumour of it. */
function onceRumoured(member: Member): OnceRumoured {
  const { timeline, draft } = member;
  const then = timeline.drafts.findLast(
    ({ from, fields }) => from <= draft.from && fields.status === 'rumoured',
  );
  return { ...stageOf(member), amountThen: then?.fields.amount ?? null };
}

function stageOf({ timeline, draft }: Member): Stage {
  return {
    number: timeline.event,
    knownAt: timeline.firstKnown,
    fields: draft.fields,
    evidence: draft.evidence,
    isPriced: draft.dollars !== null,
    stages: draft.stages,
  };
}
