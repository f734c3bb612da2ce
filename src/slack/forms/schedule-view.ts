/** Draws the form for a schedule. */
import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { ScheduleField, ScheduleWords } from '../../briefing/schedules/form.ts';
import type { Section } from '../../contracts/section.ts';
import { clip, LIMITS } from '../render/limits.ts';
import { plainElement } from '../render/runs.ts';

/** The name of the form, by which Slack tells us of it. */
export const SCHEDULE_FORM = 'schedule_form';

export interface ScheduleDrawing {
  /** At most 24 characters. */
  title: string;
  words: ScheduleWords;
  sections: readonly Pick<Section, 'name' | 'heading'>[];
  sectors: readonly { id: string; label: string }[];
}

interface Drawn {
  name: ScheduleField;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** One thing to type, which no end of a line may take apart. */
const CRON = 'cron "0 9 * * 1-5"'.replaceAll(' ', '\u00a0');

/** The form with what the schedule is now. */
export function scheduleView({ title, words, sections, sectors }: ScheduleDrawing): ModalView {
  const chosen = (name: ScheduleField) => words[name].split(',').filter(Boolean);
  const line = (drawn: Drawn, placeholder: string) =>
    field(drawn, {
      type: 'plain_text_input',
      action_id: drawn.name,
      placeholder: plainElement(placeholder),
      max_length: MOST,
      ...(words[drawn.name] && { initial_value: clip(words[drawn.name], MOST) }),
    });
  const list = (drawn: Drawn, options: PlainTextOption[]) =>
    field(drawn, listElement(drawn.name, options, chosen(drawn.name)));
  return {
    type: 'modal',
    callback_id: SCHEDULE_FORM,
    title: plainElement(title),
    submit: plainElement('Save'),
    close: plainElement('Cancel'),
    blocks: [
      line(
        {
          name: 'when',
          label: 'When',
          hint: `daily 09:00 · weekdays 9,16 · weekly mon 08:30 · monthly last 09:00 · ${CRON}`,
        },
        'weekdays 09:00',
      ),
      line(
        { name: 'zone', label: 'By the clocks of', hint: 'A city, or a name as Europe/Stockholm' },
        'Europe/Stockholm',
      ),
      line(
        {
          name: 'quiet',
          label: 'Not on',
          hint: 'What is new then waits for the next one',
          optional: true,
        },
        'sat, sun, 24 Dec 2026',
      ),
      list(
        { name: 'sections', label: 'What to tell' },
        sections.map(({ name, heading }) => option(name, heading)),
      ),
      line(
        {
          name: 'min',
          label: 'Amounts from',
          hint: 'Smaller ones are hidden, and counted',
          optional: true,
        },
        '$100M',
      ),
      line(
        {
          name: 'companies',
          label: 'Companies',
          hint: 'Names with commas. Where companies, sectors or jurisdictions are named, only what fits one of them is told',
          optional: true,
        },
        'Nvidia, OpenAI',
      ),
      list(
        { name: 'sectors', label: 'Sectors', optional: true },
        sectors.map(({ id, label }) => option(id, label)),
      ),
      line(
        {
          name: 'jurisdictions',
          label: 'Jurisdictions',
          hint: 'EU+ has its member states too',
          optional: true,
        },
        'EU+, US-CA',
      ),
      field({ name: 'layout', label: 'Layout' }, layoutElement(words.layout)),
    ],
  };
}

/** Longer than any text of a field has reason to be. */
const MOST = 1_000;

function field(
  { name, label, hint, optional = false }: Drawn,
  element: InputBlock['element'],
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: plainElement(label),
    element,
    optional,
    ...(hint && { hint: plainElement(hint) }),
  };
}

const option = (value: string, label: string): PlainTextOption => ({
  text: plainElement(clip(label, LIMITS.label)),
  value,
});

function listElement(
  name: string,
  options: PlainTextOption[],
  chosen: readonly string[],
): InputBlock['element'] {
  const initial = options.filter(({ value }) => chosen.includes(value as string));
  return {
    type: 'multi_static_select',
    action_id: name,
    placeholder: plainElement('Choose'),
    options,
    ...(initial.length > 0 && { initial_options: initial }),
  };
}

const LAYOUTS: readonly PlainTextOption[] = [
  option('auto', 'By its length: up to five events in one message, else a thread'),
  option('compact', 'Compact: one message, a line each'),
  option('threaded', 'Threaded: the sections always in a thread'),
];

function layoutElement(chosen: string): InputBlock['element'] {
  const options = [...LAYOUTS];
  const initial_option = options.find(({ value }) => value === chosen) ?? options[0]!;
  return { type: 'radio_buttons', action_id: 'layout', options, initial_option };
}
