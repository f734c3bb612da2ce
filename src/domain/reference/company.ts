/** Companies and how their names are recognised: by case, accent, spacing, alias, product, person, and one or two typing errors. */
import { z } from 'zod';
import { Misreading } from '../../errors.ts';
import { shown } from '../text/typed.ts';

const name = z.string().trim().min(1).max(200);

const COMPANY_KINDS = [
  'startup',
  'public_company',
  'investor',
  'regulator',
  'government',
  'lab',
  'other',
] as const;

/** One line of `data/companies.jsonl`. */
export const companySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name,
  aliases: z.array(name),
  products: z.array(name),
  people: z.array(name),
  /** The id of the company that owns it. */
  parent: z.string().nullable(),
  kind: z.enum(COMPANY_KINDS),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  sector: z.string().nullable(),
  ticker: z.string().nullable(),
  website: z.url().nullable(),
});
export type Company = z.infer<typeof companySchema>;

/** By which of its names a company was found. */
export type NameKind = 'name' | 'alias' | 'product' | 'person';

/** The refusal of words that name no company, or that name `several` equally well. */
export function noOneCompany(
  typed: string,
  several: readonly Pick<Company, 'name'>[] = [],
): Misreading {
  const names = several.map((company) => company.name);
  const [first] = names;
  return new Misreading({
    typed: shown(typed),
    expected: 'a company in the log',
    allowed: 'Name a company, a product or a person in the log',
    ...(first && {
      wrong: `could be ${names.join(' or ')}`,
      answer: 'Name one of them',
      instead: first,
    }),
  });
}
