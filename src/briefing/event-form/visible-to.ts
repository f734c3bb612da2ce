/** The field of the form that says who sees an event. */
import { oneOf } from './facts.ts';
import type { EventFormField } from './field.ts';

/** Shown for a new event, and for one that not everybody sees yet. */
export const VISIBILITY_FIELD: EventFormField = {
  label: 'Visible to',
  hint: 'It can be opened to more people later, never to fewer',
  input: 'choice',
  preset: ({ visible, event }) => event?.visibility ?? visible.preset,
  choices: ({ visible, event }) => {
    const own = event && !visible.choices.some(({ value }) => value === event.visibility);
    return own
      ? [...visible.choices, { value: event.visibility, label: 'As now' }]
      : visible.choices;
  },
  write: ({ visibility }) => (visibility === 'workspace' ? '' : visibility),
  read(typed, draft, { visible, event }) {
    if (typed === '') return { visibility: event?.visibility ?? visible.preset };
    const values = [...visible.choices.map(({ value }) => value), draft.visibility];
    return { visibility: oneOf(values, typed, 'group of people') };
  },
};
