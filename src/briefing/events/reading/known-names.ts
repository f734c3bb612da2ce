/** The names by which a text that is read knows companies. */
import { type CompanyRecord, companyAt } from '../../../domain/reference/company.ts';
import { companyNames } from '../../../extraction/index.ts';

/** A directory of the companies as known at a moment (epoch milliseconds). */
export const knownNames = (companies: readonly CompanyRecord[], moment: number) =>
  companyNames(companies.map((record) => companyAt(record, moment)));
