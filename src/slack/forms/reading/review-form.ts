/** The form of a story that waits for a review: an event as it was read, mended before it is accepted. */
import { requireMember } from '../../../briefing/command/permission.ts';
import { OPEN_TO_ALL } from '../../../briefing/command/visible-to.ts';
import { typeOf } from '../../../briefing/event-form/facts.ts';
import type { FormContext } from '../../../briefing/event-form/field.ts';
import { shownFields } from '../../../briefing/event-form/fields.ts';
import { readNew, wordsOf } from '../../../briefing/event-form/form.ts';
import { knownParties } from '../../../briefing/event-form/parties.ts';
import { accept } from '../../../briefing/events/review/deciding.ts';
import { ranked, storyNumber, storyTraits } from '../../../briefing/events/review/stories.ts';
import { decidingBy, storyNumberIn } from '../../../briefing/events/review/typed.ts';
import { decidedPage } from '../../../briefing/events/review/verbs.ts';
import type { ReviewCandidate } from '../../../contracts/sources/review.ts';
import type { EventFields } from '../../../domain/event/event.ts';
import { dayInZone } from '../../../domain/time/calendar.ts';
import { UserError } from '../../../errors.ts';
import type { FormSubject } from '../definition.ts';
import { defineForm } from '../pipeline.ts';

interface ReviewState {
  request: FormSubject['request'];
  candidate: ReviewCandidate;
  context: FormContext;
}

/** The form of a story, by its number. What is saved is accepted. */
export const reviewForm = defineForm<ReviewState, EventFields>({
  id: 'review',
  async state({ services, request, about = '', typed }) {
    requireMember(request.asker, 'review what was read');
    const candidate = await request.review.candidate(storyNumberIn(about) ?? 0);
    if (candidate?.state.kind !== 'waiting')
      throw new UserError(`${about} does not wait any more. Nothing was changed.`);
    const { log, now, zone } = request;
    const [today, knownOn] = [dayInZone(now.getTime(), zone), dayInZone(now.getTime(), 'UTC')];
    const type = typeOf(typed.type) ?? candidate.fields.type;
    const isKnownName = await knownParties(typed, log);
    const { reference } = services;
    const context = {
      reference,
      isDesk: (await request.plans.desk()) === 'desk',
      today,
      knownOn,
      type,
      event: null,
      isKnownName,
      visible: OPEN_TO_ALL,
    };
    return { request, candidate, context };
  },
  fields: ({ candidate, context }) => {
    const from = candidate.tellings[0]?.from ?? {};
    return {
      title: `Edit ${storyNumber(candidate)}`,
      fields: shownFields(context)
        .filter(({ name }) => name !== 'visibility')
        .map((field) => ({
          ...field,
          ...(from[field.name] && { hint: `Read from “${from[field.name]?.slice(0, WORDS)}”` }),
        })),
      words: wordsOf({ ...candidate.fields, withdrawn: false }),
      notice: context.isDesk
        ? 'What you save goes into the log, and to every workspace that reads the shared desk: leave out what was said in confidence.'
        : 'What you save goes into the log.',
    };
  },
  read({ typed }, { context, candidate }) {
    const fields = readNew(typed, context);
    const known = new Map(candidate.fields.sources.map((source) => [source.url, source]));
    // The form shows the address of a source; its words and its origin stay.
    const sources = fields.sources.map((source) => known.get(source.url) ?? source);
    return { ...fields, sources, figures: candidate.fields.figures, visibility: 'workspace' };
  },
  async submit(fields, { request, candidate }) {
    const { review, now, reference } = request;
    const moment = now.getTime();
    const story = ranked({ ...candidate, fields }, reference);
    const renewed = await review.renew(candidate, story, storyTraits(fields, moment), moment);
    if (!renewed)
      throw new UserError(
        `${storyNumber(candidate)} was changed while this form was open. Nothing was saved; open it again.`,
      );
    const decision = await accept(renewed, { kind: 'matched' }, decidingBy(request));
    return decidedPage(renewed, decision, request);
  },
});

const WORDS = 120;
