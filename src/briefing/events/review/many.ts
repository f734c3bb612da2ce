/** All stories of one source that were read with little doubt, accepted together. */
import type { Request } from '../../../contracts/command.ts';
import type { ReviewCandidate } from '../../../contracts/sources/review.ts';
import type { TrackedEvent } from '../../../domain/event/event.ts';
import { firstWord } from '../../../domain/text/cutting.ts';
import { plural } from '../../../domain/text/english.ts';
import { nearest } from '../../../domain/text/names.ts';
import type { Line, Page } from '../../../page/page.ts';
import { sentencePage } from '../../command/mistake.ts';
import { eventNumber } from '../../wording/event-words.ts';
import { accept } from './deciding.ts';
import { storyNumber } from './stories.ts';
import { decidingBy } from './typed.ts';

/** A publisher, from a confidence on. */
interface Many {
  name: string;
  confidence: number;
}

const MOST = 200;
const MOST_LINES = 20;

/** Reads "all TechCrunch 0.9"; null for other words. */
export function manyIn(typed: string): Many | null {
  const { word, rest } = firstWord(typed);
  return word.toLowerCase() === 'all' && rest !== '' ? nameAndConfidence(rest) : null;
}

const USUAL = 0.9;
const CONFIDENCE = /^(?:≥|>=)?([01]?\.\d{1,2}|1)$/;

/** "TechCrunch ≥ 0.9", "of TechCrunch". */
function nameAndConfidence(typed: string): Many {
  const words = typed.split(/\s+/).filter((word) => word !== '≥' && word !== '>=');
  const sure = CONFIDENCE.exec(words.at(-1) ?? '')?.[1];
  const named = sure === undefined ? words : words.slice(0, -1);
  const name = named.join(' ').replace(/^of /i, '');
  return { name, confidence: sure === undefined ? USUAL : Number(sure) };
}

/** Accepts them one by one, best first; what may be the same as an event of the log is left for a look. */
export async function acceptMany({ name, confidence }: Many, context: Request): Promise<Page> {
  const { review, now, line } = context;
  const { candidates } = await review.waiting({ offset: 0, limit: MOST, now: now.getTime() });
  const told = (one: ReviewCandidate) => one.tellings[0]?.publisher ?? '';
  const of = candidates.filter((one) => told(one).toLowerCase() === name.toLowerCase());
  const [publisher] = of.map(told);
  if (publisher === undefined) {
    const publishers = new Set(candidates.map(told));
    const part = name.toLowerCase();
    const [near] = nearest(name, publishers, (one) => one);
    const meant = near ?? [...publishers].find((one) => one.toLowerCase().includes(part));
    const hint = meant ? ` Did you mean ${meant}?` : ` Type ${line('review')} for what waits.`;
    return sentencePage(`Nothing of “${name.slice(0, 60)}” waits.${hint}`);
  }
  const fit = of.filter((one) => one.confidence >= confidence && one.maybe.length === 0);
  const accepted: { candidate: ReviewCandidate; event: TrackedEvent }[] = [];
  for (const candidate of fit) {
    const decision = await accept(candidate, { kind: 'matched' }, decidingBy(context));
    if (decision.outcome === 'accepted') accepted.push({ candidate, event: decision.event });
  }
  const headline = `Accepted ${plural(accepted.length, 'story', 'stories')} of ${publisher} ≥ ${confidence}.`;
  const rest = accepted.length - MOST_LINES;
  return {
    headline,
    parts: [
      { kind: 'text', text: headline },
      {
        kind: 'lines',
        lines: accepted.slice(0, MOST_LINES).map(({ candidate, event }): Line => {
          const title = `${eventNumber(event)} ${event.title}`;
          const ask = context.line('review', `undo ${storyNumber(candidate)}`);
          const menu = { about: title, items: [{ kind: 'ask' as const, label: 'Undo', ask }] };
          return { headline: title, tail: [], menu };
        }),
      },
      ...(rest > 0 ? [{ kind: 'context' as const, text: `And ${rest} more.` }] : []),
    ],
    actions: [{ kind: 'ask', label: 'Go on', ask: context.line('review') }],
    events: accepted.map(({ event }) => event),
    planned: true,
  };
}
