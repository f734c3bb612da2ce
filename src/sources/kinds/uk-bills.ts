/** Bills of the parliament of the United Kingdom: where each of them stands. */
import { z } from 'zod';
import type { SourceKind } from '../../contracts/sources/reading.ts';
import type { Status } from '../../domain/event/vocabulary.ts';
import { itemWith, readJsonAnswer } from '../formats/json-answer.ts';
import { hasWords, stated } from '../formats/statement.ts';
import { writtenAs } from '../formats/written-item.ts';

const API = 'https://bills-api.parliament.uk/api/v1/Bills';

const settingsSchema = z.strictObject({
  /** Words that the title of a bill must say. */
  search: z.string().min(1),
});

const billSchema = z.object({
  billId: z.number(),
  shortTitle: z.string(),
  originatingHouse: z.string().nullish(),
  currentHouse: z.string().nullish(),
  lastUpdate: z.string().nullish(),
  isAct: z.boolean().nullish(),
  isDefeated: z.boolean().nullish(),
  billWithdrawn: z.string().nullish(),
  currentStage: z
    .object({ description: z.string().nullish(), house: z.string().nullish() })
    .nullish(),
});
const schema = z.object({ items: z.array(billSchema) });

type Bill = z.infer<typeof billSchema>;

const ukBills: SourceKind = {
  name: 'uk-bills',
  summary: 'Bills of the parliament of the United Kingdom, with their stages',
  accept: 'application/json',
  stages: ['proposed', 'in_committee', 'passed_one_chamber', 'enacted', 'withdrawn', 'rejected'],
  recognises({ hostname, searchParams }) {
    const search = searchParams.get('SearchTerm')?.trim();
    return hostname === 'bills.parliament.uk' && search ? { search } : null;
  },
  asks({ settings }) {
    const { search } = settingsSchema.parse(settings);
    const url = new URL(API);
    url.searchParams.set('SearchTerm', search);
    url.searchParams.set('SortOrder', 'DateUpdatedDescending');
    return url.href;
  },
  read: (answer, { settings }) =>
    readJsonAnswer(answer, {
      schema,
      name: 'UK Parliament',
      items: ({ items }) =>
        items.map((bill) => itemOf(bill, settingsSchema.safeParse(settings).data)),
    }),
};

export default ukBills;

/** Each stage of a bill is an item of its own: what moved is news, the bill is not. */
function itemOf(bill: Bill, asked: z.infer<typeof settingsSchema> | undefined) {
  const stage = stageOf(bill);
  const address = `https://bills.parliament.uk/bills/${bill.billId}`;
  return itemWith({
    id: `${address}#${stage}`,
    links: [address],
    title: writtenAs(`${bill.shortTitle}: ${stage}`, 'plain'),
    published: [bill.lastUpdate?.slice(0, 19)],
    summary: writtenAs(`${bill.shortTitle}, ${stage}.`, 'plain'),
    states: stated({
      type: 'regulation',
      status: statusOf(bill),
      jurisdiction: 'GB',
      instrument: bill.shortTitle,
      reference: `UK Parliament, bill ${bill.billId}`,
      isAbout: asked !== undefined && hasWords(bill.shortTitle, asked.search),
    }),
  });
}

/** A bill may also be “Unassigned”. */
const HOUSES = ['Commons', 'Lords'];

/** A bill in its second house has passed the first; in which committee it is says its stage. */
function statusOf(bill: Bill): Status {
  const { isAct, isDefeated, billWithdrawn, currentStage, currentHouse, originatingHouse } = bill;
  if (isAct || currentStage?.description === 'Royal Assent') return 'enacted';
  if (billWithdrawn) return 'withdrawn';
  if (isDefeated) return 'rejected';
  const house = currentStage?.house ?? currentHouse;
  const isInSecond = HOUSES.includes(house ?? '') && house !== originatingHouse;
  // Amendments of the second house come back to the first: the bill has passed that before.
  if (isInSecond || /amendments/i.test(currentStage?.description ?? ''))
    return 'passed_one_chamber';
  return /committee|report/i.test(currentStage?.description ?? '') ? 'in_committee' : 'proposed';
}

function stageOf({ isAct, isDefeated, billWithdrawn, currentStage, currentHouse }: Bill): string {
  if (isAct) return 'Act of Parliament';
  if (billWithdrawn) return 'withdrawn';
  if (isDefeated) return 'defeated';
  const house = currentStage?.house ?? currentHouse;
  return [currentStage?.description ?? 'before Parliament', house].filter(Boolean).join(', ');
}
