/** Importing in Slack: a text or a file is tried first, and what would come of it is shown; sent again, it is imported. */
import { fingerprints } from '../../../briefing/command/changed-fields.ts';
import type { FormField, Typed } from '../../../briefing/command/form.ts';
import { requireMember } from '../../../briefing/command/permission.ts';
import { chosenAmong, type VisibleTo, visibleFrom } from '../../../briefing/command/visible-to.ts';
import { toldFrom } from '../../../briefing/deliveries/told-from.ts';
import { type ImportOptions, importEntries } from '../../../briefing/events/importing/import.ts';
import {
  type ImportReport,
  reportWords,
} from '../../../briefing/events/importing/import-report.ts';
import { plural } from '../../../domain/text/english.ts';
import { isDay } from '../../../domain/time/calendar.ts';
import { FieldErrors } from '../../../errors.ts';
import type { Page } from '../../../page/page.ts';
import type { Services } from '../../handling/services.ts';
import type { UserRequest } from '../../people/request.ts';
import { Again } from '../definition.ts';
import { defineForm } from '../pipeline.ts';
import type { Tell } from '../progress.ts';
import { visibilityField } from './events-form.ts';
import { entriesOf, type Given, isProse, nameOfFile } from './import-source.ts';

interface ImportState {
  services: Services;
  request: UserRequest;
  /** The name of the file that was chosen; null where none is. */
  file: string | null;
  visible: VisibleTo;
}

interface ImportInput extends Given {
  duplicates: NonNullable<ImportOptions['duplicates']>;
  /** A mark of all that was typed: what was tried is what is imported. */
  mark: string;
  isTried: boolean;
}

/** The form of an import; it is about nothing. */
export const importForm = defineForm<ImportState, ImportInput>({
  id: 'import',
  async state({ services, request, typed }) {
    requireMember(request.asker, 'change the log');
    const id = typed.file?.split(',')[0];
    const place = typed.visibility ? null : await request.place();
    const visible = chosenAmong(visibleFrom(request, place), typed.visibility);
    return { services, request, visible, file: id ? await nameOfFile(services, id) : null };
  },
  fields: ({ services, file, visible }) => ({
    title: 'Import events',
    notice: file
      ? `File: ${file}`
      : 'First you see what would come of it; nothing is saved before you save again.',
    fields: [...fieldsOf(services, file), visibilityField(visible)],
    words: { visibility: visible.preset, duplicates: 'held' },
  }),
  async read({ typed, meta }, { services, file }) {
    const given = readGiven(typed, file);
    if (!given.source && (await isProse(services, given)))
      throw new FieldErrors({
        source: 'This is read as a text: name its address, or who published it.',
      });
    const said = Object.entries(typed).filter(([, words]) => words !== '');
    const mark = fingerprints({ all: JSON.stringify(said.sort()) }).all ?? '';
    const isTried = meta.asked?.marks.includes(mark) ?? false;
    return { ...given, duplicates: readDuplicates(typed.duplicates), mark, isTried };
  },
  async submit(input, state, tell) {
    const { request } = state;
    const report = await run(state, input, tell);
    const words = reportWords(report, request, WAYS);
    if (input.isTried) return reportPage(report, words);
    return new Again({
      title: 'Tried, not saved',
      notice: words.join('\n\n'),
      foot: report.added + report.revised + report.unchanged > 0 ? AGAIN : NOTHING,
      asked: [input.mark],
    });
  },
});

const DUPLICATES: Readonly<Record<ImportInput['duplicates'], string>> = {
  held: 'Hold them back',
  sources: 'Add them to the events that they tell, where there is little doubt',
  saved: 'Save them as new events',
};

/** The sentences of a report name the choices of the form. */
const WAYS = {
  sources: 'choose “Add them to the events that they tell” to add',
  saved: 'choose “Save them as new events” to save',
};

const readDuplicates = (typed = ''): ImportInput['duplicates'] =>
  typed === 'sources' || typed === 'saved' ? typed : 'held';

const AGAIN = 'Nothing is saved yet. To import this, press Save again.';
const NOTHING = 'Nothing of this can be saved. Change it, or cancel.';

async function run(
  { services, request, visible }: ImportState,
  input: ImportInput,
  tell: Tell,
): Promise<ImportReport> {
  const { store, reference, clock } = services;
  const workspace = services.identity().team;
  const { plans, deliveries, zone, person } = request;
  const context = {
    visibility: visible.preset,
    audience: request.log.view.audience,
    store,
    reference,
    workspace,
    zone,
    who: person.asker.name,
    now: clock.now().getTime(),
    toldFrom: await toldFrom(plans, deliveries),
  };
  const options: ImportOptions = {
    dryRun: !input.isTried,
    duplicates: input.duplicates,
    tell: ({ read, added }) =>
      tell(
        input.isTried
          ? `${plural(read, 'line')} read, ${plural(added, 'event')} saved so far.`
          : `${plural(read, 'line')} tried so far; nothing is saved.`,
      ),
  };
  return importEntries(context, entriesOf(services, input, request.log), options);
}

function readGiven(typed: Typed, file: string | null): Given {
  const { text = '', source = '', published = '' } = typed;
  const id = typed.file?.split(',')[0] ?? '';
  if (text.trim() === '' && id === '')
    throw new FieldErrors({ text: 'Paste a text or a table here, or choose a file.' });
  if (text.trim() !== '' && id !== '')
    throw new FieldErrors({
      text: 'There is a file too: empty this field, or open the form again without a file.',
    });
  if (published.trim() !== '' && !isDay(published.trim()))
    throw new FieldErrors({ published: 'Type a day, as 2026-03-12.' });
  return {
    file: id === '' ? null : { id, name: file ?? '' },
    text,
    source: source.trim(),
    published: published.trim() || null,
  };
}

function reportPage(report: ImportReport, words: readonly string[]): Page {
  const headline = `Imported: ${plural(report.added, 'event')} added`;
  return {
    headline,
    actions: [],
    events: [],
    parts: words.map((text) => ({ kind: 'text' as const, text })),
    planned: true,
  };
}

function fieldsOf({ identity, readEntries }: Services, file: string | null): FormField[] {
  const takesFiles =
    readEntries !== undefined && (identity().scopes?.includes('files:read') ?? false);
  const TEXT: FormField = {
    name: 'text',
    label: 'Text or table',
    hint: 'A briefing in plain words or Markdown, or rows of a spreadsheet with their headings',
    required: false,
    input: { kind: 'lines' },
  };
  const FILE: FormField = {
    name: 'file',
    label: 'File',
    hint: 'CSV, JSON, JSON lines, Markdown or plain text; 50 MB at most',
    required: false,
    input: { kind: 'file' },
  };
  return [...(file ? [] : [TEXT]), ...(takesFiles && !file ? [FILE] : []), ...MORE];
}

const MORE: readonly FormField[] = [
  {
    name: 'source',
    label: 'Source of a text',
    hint: 'Its address, or who published it; tables name their own',
    required: false,
    input: { kind: 'line', max: 300 },
  },
  {
    name: 'published',
    label: 'Day of a text',
    hint: 'Days without a year go by it',
    required: false,
    input: { kind: 'line', placeholder: '2026-03-12', max: 20 },
  },
  {
    name: 'duplicates',
    label: 'Likely duplicates',
    required: true,
    input: {
      kind: 'radio',
      choices: Object.entries(DUPLICATES).map(([value, label]) => ({ value, label })),
    },
  },
];
