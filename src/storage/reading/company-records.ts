/** Records of companies: the JSON of `company.json` read once and kept. */
import { forgetOldest } from '../../domain/collections.ts';
import { type CompanyRecord, companyRecordSchema } from '../../domain/reference/company.ts';
import { parseJson } from '../../domain/text/json.ts';

/** So many stay read: an import names the same companies batch after batch. */
const KEPT = 10_000;
const kept = new Map<string, CompanyRecord>();

/** The record that a text is; what is returned is shared. Throws for a text that is none. */
export function companyRecordIn(json: string): CompanyRecord {
  const record = kept.get(json) ?? parseJson(json, companyRecordSchema);
  kept.delete(json);
  kept.set(json, record);
  forgetOldest(kept, KEPT);
  return record;
}
