/** Bills and laws of the United States Congress from govinfo, its publisher’s register: each printing of a text is a stage of it. */
import { z } from 'zod';
import type { Statement } from '../../contracts/sources/item.ts';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { addDays, dayInZone } from '../../domain/time/calendar.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { hasWords, stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const ORIGIN = 'https://api.govinfo.gov';

const settingsSchema = z.strictObject({
  /** Words that the title of a text must say. */
  search: z.string().min(1),
});

const packageSchema = z.object({
  packageId: z.string(),
  title: z.string().nullish(),
  dateIssued: z.string().nullish(),
  lastModified: z.string().nullish(),
});
const schema = z.object({ packages: z.array(packageSchema).default([]) });

type Package = z.infer<typeof packageSchema>;

/** A text appears there some days after its own date. */
const DAYS = 21;
/** The most that one answer may have. */
const MOST = '1000';

const govinfo: SourceKind = {
  name: 'govinfo',
  summary: 'Bills and laws of the United States Congress, by words of their titles',
  accept: 'application/json',
  key: { setting: 'BRIEFING_GOVINFO_KEY', origin: ORIGIN, header: 'x-api-key', prefix: '' },
  stages: ['proposed', 'in_committee', 'passed_one_chamber', 'passed', 'enacted'],
  asks({ settings }, now) {
    settingsSchema.parse(settings);
    const url = new URL(`/published/${addDays(dayInZone(now, 'UTC'), -DAYS)}`, ORIGIN);
    const asked = { offsetMark: '*', pageSize: MOST, collection: 'BILLS,PLAW' };
    url.search = new URLSearchParams(asked).toString();
    return url.href;
  },
  read: (answer, { settings }) =>
    readJsonAnswer(answer, {
      schema,
      name: 'govinfo',
      items({ packages }) {
        const search = settingsSchema.safeParse(settings).data?.search ?? '';
        return packages.filter(({ title }) => hasWords(title, search)).map(itemOf);
      },
    }),
};

export default govinfo;

function itemOf({ packageId, title, dateIssued, lastModified }: Package) {
  const name = (title ?? '').replace(PRINTING, '');
  const text = textOf(packageId);
  const reference = text?.reference ?? packageId;
  return itemWith({
    id: packageId,
    links: [`https://www.govinfo.gov/app/details/${packageId}`],
    title: writtenAs(`${name}: ${reference}`, 'plain'),
    published: [dateIssued?.slice(0, 10), lastModified ?? undefined],
    summary: writtenAs(`${name}, ${reference}.`, 'plain'),
    ...(text && { states: statementOf(name, text) }),
  });
}

/** "H.R. 1234 (IH) - " before a title. */
const PRINTING = /^[A-Z][A-Za-z. ]{0,20}\d{1,5} \([A-Z]{2,6}\) - /;

interface LegalText {
  reference: string;
  status: Status;
}

const statementOf = (name: string, { reference, status }: LegalText): Statement =>
  stated({
    ...{ type: 'regulation', status, jurisdiction: 'US' },
    ...{ instrument: name, reference, isAbout: true },
  });

/** The texts that may become law, by the letters of their numbers; other resolutions bind nobody. */
const BILLS: ReadonlyMap<string, string> = new Map([
  ['hr', 'H.R.'],
  ['s', 'S.'],
  ['hjres', 'H.J.Res.'],
  ['sjres', 'S.J.Res.'],
]);

/** The printings by their letters, as enrolled, engrossed, reported; any other is a bill before its first vote. */
const STATUSES: readonly [printings: RegExp, status: Status][] = [
  [/^enr/, 'passed'],
  [/^(?:eh|es|ea[hs]|cp[hs]|rf[hs]|rd[hs])/, 'passed_one_chamber'],
  [/^(?:r[hs]|cd[hs])/, 'in_committee'],
];

function textOf(packageId: string): LegalText | null {
  const law = /^PLAW-(\d+)publ(\d+)$/.exec(packageId);
  if (law) return { reference: `Public Law ${law[1]}-${law[2]}`, status: 'enacted' };
  const [, congress, letters = '', number, printing = ''] =
    /^BILLS-(\d+)([a-z]+)(\d+)([a-z]+)\d*$/.exec(packageId) ?? [];
  const bill = BILLS.get(letters);
  if (!bill) return null;
  const status = STATUSES.find(([printings]) => printings.test(printing))?.[1] ?? 'proposed';
  return { reference: `${bill} ${number}, Congress ${congress}`, status };
}
