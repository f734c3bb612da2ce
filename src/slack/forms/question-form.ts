/** The form in which the parts of a question are changed; sent, it is asked anew. */
import { offered } from '../../briefing/offered.ts';
import {
  atMore,
  changedQuestion,
  type QuestionParts,
  questionFields,
  questionParts,
} from '../../briefing/question-form.ts';
import { QUESTION_FORM } from '../../briefing/questions/refining/refinements.ts';
import { FieldErrors } from '../../errors.ts';
import type { Services } from '../handling/services.ts';
import { inNotation, type UserRequest } from '../people/request.ts';
import { defineForm } from './pipeline.ts';

interface QuestionState {
  parts: QuestionParts;
  services: Services;
  request: UserRequest;
}

/** The form of a question, for whoever may ask it. */
export const questionForm = defineForm<QuestionState, string>({
  id: QUESTION_FORM,
  done: 'Answer',
  state: async ({ about = '', services, request }) => ({
    parts: questionParts(about),
    services,
    request,
  }),
  fields: ({ parts }) => ({
    title: 'Change the question',
    button: 'Ask',
    ...questionFields(parts),
  }),
  async read({ typed }, { parts, services, request }) {
    const args = await changedQuestion(typed, parts, request);
    return services.router.line(parts.command, args);
  },
  async submit(line, { services: { router }, request }) {
    const { page, isUnderstood } = await router.ask(line, request);
    if (!isUnderstood) throw new FieldErrors(atMore(page.headline));
    return inNotation(await offered(page, request, router), request);
  },
});
