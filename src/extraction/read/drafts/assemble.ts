/** Joins drafts that tell one event: said twice, in headline and body, in several sentences. */
import { nameKey } from '../../../domain/text/names.ts';
import type { NamedText, PatternMatch } from '../trial.ts';
import type { EventDraft } from './draft.ts';
import { namesIn } from './draft.ts';

/** Adds what a sentence says of an event told before: who led a round, who took part, how many jobs are lost. */
export function add(draft: EventDraft, match: PatternMatch, index: number): void {
  for (const [name, { names, money, jobs }] of match.slots) {
    if (money) draft.amount ??= money;
    if (jobs) draft.jobs ??= jobs;
    if (name === 'thing') continue;
    const before = draft.slots.get(name) ?? [];
    draft.slots.set(name, joined(before, names));
  }
  draft.rules.push(match.pattern.line);
  draft.last = Math.max(draft.last, index);
}

/** The drafts, each event once. Drafts are compared with those just before and those of the same name. */
export function assembled(drafts: readonly EventDraft[]): EventDraft[] {
  const whole: EventDraft[] = [];
  const byName = new Map<string, EventDraft[]>();
  for (const draft of drafts) {
    const keys = everybody(draft).map((name) => `${draft.type} ${keyOf(name)}`);
    const known = keys.flatMap((key) => (byName.get(key) ?? []).slice(-MOST_COMPARED));
    const same = [...whole.slice(-MOST_COMPARED), ...known].findLast((other) =>
      isSame(other, draft),
    );
    if (same) merge(same, draft);
    else whole.push(draft);
    for (const key of keys)
      byName.set(key, [...(byName.get(key) ?? []).slice(-MOST_COMPARED), same ?? draft]);
  }
  return whole.filter(
    (draft, index) =>
      isWhole(draft) &&
      !neighbours(whole, byName, draft, index).some((other) => absorbs(other, draft)),
  );
}

/** So many events a draft is compared with. */
const MOST_COMPARED = 12;

function neighbours(
  whole: readonly EventDraft[],
  byName: ReadonlyMap<string, readonly EventDraft[]>,
  draft: EventDraft,
  index: number,
): EventDraft[] {
  const near = whole.slice(Math.max(0, index - MOST_COMPARED), index + MOST_COMPARED);
  const rounds = everybody(draft).flatMap(
    (name) => byName.get(`funding_round ${keyOf(name)}`) ?? [],
  );
  return [...near, ...rounds];
}

function isWhole(draft: EventDraft): boolean {
  return draft.frame.least === undefined || all(draft).length >= draft.frame.least;
}

/** A round says the valuation too: told beside each other, with a name or a sum in common, they are one. */
function absorbs(by: EventDraft, draft: EventDraft): boolean {
  if (by === draft) return false;
  if (isPastOfTarget(by, draft) || isLookedInto(by, draft)) return true;
  if (isLookedInto(draft, by)) return false;
  if (!by.frame.absorbs?.includes(draft.type)) return false;
  const isNear = draft.first <= by.last && draft.last >= by.first;
  const isOneValue =
    by.valuation !== null &&
    draft.valuation !== null &&
    isClose(by.valuation.money.value, draft.valuation.money.value);
  const isOneCompany = meet(everybody(by), everybody(draft));
  if (!isNear) return isOneValue && (isOneCompany || by.block === draft.block);
  return isOneCompany || isOneValue || (by.amount !== null && by.amount === draft.amount);
}

/** “X buys Y. Y has raised $9m”: the money that Y had before. */
const isPastOfTarget = (by: EventDraft, draft: EventDraft) =>
  by.type === 'acquisition' &&
  draft.type === 'funding_round' &&
  draft.round === null &&
  draft.first > by.first &&
  draft.first - by.last <= NEAR &&
  meet(namesIn(by, 'target'), about(draft));

/** “opens a probe into X’s acquisition of staff”: of the purchase it says no more than that. */
const isLookedInto = (by: EventDraft, draft: EventDraft) =>
  (by.type === 'regulation' || by.type === 'legal') &&
  draft.type === 'acquisition' &&
  namesIn(draft, 'target').length === 0 &&
  draft.amount === null &&
  draft.first === by.first &&
  meet(everybody(by), namesIn(draft, 'acquirer'));

const everybody = ({ slots }: EventDraft): NamedText[] => [...slots.values()].flat();

/** Sentences so near speak of one thing. */
const NEAR = 3;

function isSame(a: EventDraft, b: EventDraft): boolean {
  if (a.type !== b.type) return false;
  // Gross and net, revenue and profit: one report.
  if (a.type === 'earnings' && b.first - a.last <= 1 && meet(about(a), about(b))) return true;
  if (!fits(a, b)) return false;
  const [left, right] = isMutual(a) ? [all(a), all(b)] : [about(a), about(b)];
  const isNear = b.first - a.last <= NEAR;
  if (left.length === 0 || right.length === 0)
    return isNear && (left.length === right.length || isNear);
  if (meet(left, right))
    return (
      isNear ||
      hasSameFigures(a, b) ||
      (a.frame.amount === null && a.type !== 'product') ||
      !a.amount ||
      !b.amount
    );
  return isNear && b.first !== a.last && hasSameFigures(a, b) && a.amount !== null;
}

/** True of news with two sides that can stand in either place. */
const isMutual = ({ type }: EventDraft) =>
  type === 'partnership' || type === 'merger' || type === 'legal' || type === 'regulation';

/** The names of both sides. */
function all(draft: EventDraft): readonly NamedText[] {
  const { frame } = draft;
  return [...new Set([...frame.about, ...(frame.other ?? [])])].flatMap((slot) =>
    namesIn(draft, slot),
  );
}

/** Nothing that both say differs. */
function fits(a: EventDraft, b: EventDraft): boolean {
  if (a.amount && b.amount && !isClose(a.amount.money.value, b.amount.money.value)) return false;
  if (a.round?.round && b.round?.round && a.round.round !== b.round.round) return false;
  const others = a.frame.other ?? [];
  // “a German vendor” in a headline is named in the text below it.
  const named = (draft: EventDraft) =>
    others.flatMap((slot) => namesIn(draft, slot)).filter(({ isSure }) => isSure);
  const [left, right] = [named(a), named(b)];
  return left.length === 0 || right.length === 0 || isMutual(a) || meet(left, right);
}

function hasSameFigures(a: EventDraft, b: EventDraft): boolean {
  return Boolean(a.amount && b.amount && isClose(a.amount.money.value, b.amount.money.value));
}

const isClose = (a: number, b: number) => Math.abs(a - b) <= 0.01 * Math.max(a, b);

/** The names of whom a draft is about. */
function about({ frame, slots }: EventDraft): readonly NamedText[] {
  for (const slot of frame.about) {
    const names = slots.get(slot);
    if (names && names.length > 0) return names;
  }
  return [];
}

function meet(a: readonly NamedText[], b: readonly NamedText[]): boolean {
  return a.some((left) => b.some((right) => isOneName(left, right)));
}

/** Made once, since a name is compared with those of many drafts. */
function keyOf(name: NamedText): string {
  name.key ??= nameKey(name.text);
  return name.key;
}

const SHORTEST_PART = 4;

/** One name, or a part of the other: “Legora” and “Legora AB”. */
function isOneName(a: NamedText, b: NamedText): boolean {
  if (a.company && a.company === b.company) return true;
  const [left, right] = [keyOf(a), keyOf(b)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return (short.length >= SHORTEST_PART && long.includes(short)) || isShort(a, b) || isShort(b, a);
}

/** “EDS” and “Electronic Data Services”: the first letters of the other’s words, whatever legal form follows. */
function isShort({ text: short }: NamedText, { text: long }: NamedText): boolean {
  if (!/^[A-Z]{2,6}$/.test(short)) return false;
  const letters = long.match(/(?<![\p{L}\d])\p{Lu}/gu) ?? [];
  return letters.length - short.length <= 1 && letters.join('').startsWith(short);
}

function joined(a: readonly NamedText[], b: readonly NamedText[]): NamedText[] {
  return [...a, ...b.filter((name) => !a.some((other) => isOneName(other, name)))];
}

function merge(into: EventDraft, draft: EventDraft): void {
  const isBetter =
    about(into).length === 0 || (draft.trust > into.trust && draft.first - into.last <= NEAR);
  for (const [slot, names] of draft.slots) {
    const before = into.slots.get(slot) ?? [];
    const isAbout = into.frame.about.includes(slot) || into.frame.other?.includes(slot);
    if (!isAbout || isMutual(into)) into.slots.set(slot, joined(before, names));
    else if (before.length === 0 || ((isBetter || !before[0]?.isSure) && names.length > 0))
      into.slots.set(slot, names);
  }
  into.amount ??= draft.amount;
  if (!into.valuation || !draft.valuation) {
    into.basis = into.valuation ? into.basis : draft.basis;
    into.valuation ??= draft.valuation;
  } else if (into.basis === 'unspecified') into.basis = draft.basis;
  into.round ??= draft.round;
  into.jobs ??= draft.jobs;
  into.occurredOn ??= draft.occurredOn;
  into.effectiveOn ??= draft.effectiveOn;
  into.jurisdiction ??= draft.jurisdiction;
  into.figures.push(...draft.figures.filter((sum) => !into.figures.includes(sum)));
  into.isContested ||= draft.isContested;
  // What one sentence tells as a fact, sources need not tell.
  into.isUnconfirmed &&= draft.isUnconfirmed;
  if (draft.standing === 'completed' && into.standing === 'done') into.standing = 'completed';
  into.trust = Math.max(into.trust, draft.trust);
  into.rules.push(...draft.rules.filter((rule) => !into.rules.includes(rule)));
  into.last = Math.max(into.last, draft.last);
}
