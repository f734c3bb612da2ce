/** Whom an event is about. */
import type { Party } from '../event.ts';

/** The companies with these parts, in their order. */
export function inRole(
  parties: readonly Pick<Party, 'company' | 'role'>[],
  ...roles: readonly Party['role'][]
): string[] {
  // Asked of every event of an answer, several times: two lists in between would be most of it.
  const found: string[] = [];
  for (const { company, role } of parties) if (roles.includes(role)) found.push(company);
  return found;
}

/** The subject, else the acquirer, else the first party; null for an event that names nobody. */
export function mainCompany(parties: readonly Pick<Party, 'company' | 'role'>[]): string | null {
  const [main] = [
    ...inRole(parties, 'subject'),
    ...inRole(parties, 'acquirer', 'plaintiff', 'victim', 'customer'),
    ...parties.map(({ company }) => company),
  ];
  return main ?? null;
}
