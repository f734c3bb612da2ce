/** The likeness of those whom two tellings are about. */
import { type Compared, type Comparing, shared } from './comparing.ts';
import { profileOf } from './profiles.ts';
import { NEVER, type Reason, type Weighed } from './reasons.ts';

/** The points for investors that both name. */
const BACKERS = 0.1;
/** The points against tellings of which each names somebody else beside those that both name. */
const MORE = -0.2;
/** The points for a name that is a part of the other. */
const NEAR_NAME = 0.1;

/** Compares the parties by their sides; rules one story out where those whom it is about are others. */
export function partiesLikeness(a: Compared, b: Compared, comparing: Comparing): Weighed[] {
  const main = mainLikeness(a, b, comparing);
  const backers = shared(a.backers, b.backers);
  if (backers.length === 0) return main;
  return [
    ...main,
    { reason: { kind: 'backers', names: written(backers, comparing) }, points: BACKERS },
  ];
}

function mainLikeness(a: Compared, b: Compared, comparing: Comparing): Weighed[] {
  const both = shared(everybody(a), everybody(b));
  const first = sideLikeness(a.first, b.first, both);
  const second = sideLikeness(a.second, b.second, both);
  const { parties, oneSide } = profileOf(a.type, b.type);
  const isClash = first === 'others' || second === 'others';
  if (both.length > 0 && !isClash) {
    const isWhole =
      isSame(first, a, b) && isSame(second, a, b) && (first === 'same' || second === 'same');
    const names = written(both, comparing);
    const hasMore = everybody(a).length > both.length && everybody(b).length > both.length;
    return [
      { reason: { kind: 'companies', names }, points: isWhole ? parties : oneSide },
      ...(hasMore ? [{ reason: { kind: 'more_companies' } as const, points: MORE }] : []),
    ];
  }
  if (everybody(a).length === 0 || everybody(b).length === 0) return [];
  const names = written([...everybody(a), ...everybody(b)], comparing);
  if (isClash && both.length > 0)
    return [{ reason: { kind: 'other_companies', names }, points: NEVER }];
  return [othersOrNear(a, b, names)];
}

type SideLikeness = 'same' | 'others' | 'unknown';

/** `both` are all that the two share, on whatever side: of a merger nobody says alike who buys whom. */
function sideLikeness(
  a: readonly number[],
  b: readonly number[],
  both: readonly number[],
): SideLikeness {
  if (a.length === 0 || b.length === 0) return 'unknown';
  return shared(a, both).length > 0 && shared(b, both).length > 0 ? 'same' : 'others';
}

/** A side of which neither tells anything is no difference. */
const isSame = (side: SideLikeness, a: Compared, b: Compared): boolean =>
  side === 'same' ||
  (a.second.length === 0 && b.second.length === 0) ||
  (a.first.length === 0 && b.first.length === 0);

const everybody = ({ first, second }: Compared): number[] =>
  [...new Set([...first, ...second])].sort((x, y) => x - y);

/** Others rule it out, unless the title of one names a company of the other: "Acme" and "Acme Robotics" may be one. */
function othersOrNear(a: Compared, b: Compared, shown: readonly string[]): Weighed {
  const isSaid = ({ names }: Compared, { title }: Compared) =>
    names.some((name) => shared(name, title).length === name.length);
  const reason = (kind: 'near_name' | 'other_companies'): Reason => ({ kind, names: shown });
  if (isSaid(a, b) || isSaid(b, a)) return { reason: reason('near_name'), points: NEAR_NAME };
  return { reason: reason('other_companies'), points: NEVER };
}

const written = (numbers: readonly number[], comparing: Comparing) =>
  numbers.map((number) => comparing.written(number));
