/** The companies that a telling names, as the log knows them. */
import type { Reader } from '../../../contracts/reader.ts';
import type { EventFields } from '../../../domain/event/event.ts';
import type { Company } from '../../../domain/reference/company.ts';

/** A name as it was typed, and what the log knows by it. */
export interface Named {
  typed: string;
  company: (Pick<Company, 'id' | 'name'> & Partial<Pick<Company, 'country' | 'sector'>>) | null;
  /** Found by forgiving a typing error. */
  isNear: boolean;
}

const MOST_NAMES = 20;

/** Looks up the companies that are named, each once. */
export async function namesIn(
  fields: Pick<EventFields, 'parties'>,
  log: Pick<Reader, 'findCompany'>,
): Promise<Named[]> {
  const typed = [...new Set(fields.parties.map((party) => party.company))].slice(0, MOST_NAMES);
  return Promise.all(
    typed.map(async (name): Promise<Named> => {
      const found = await log.findCompany(name);
      if (found.kind !== 'one') return { typed: name, company: null, isNear: false };
      return { typed: name, company: found.company, isNear: found.errors > 0 };
    }),
  );
}
