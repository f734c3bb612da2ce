/** What the event's schema refuses, as errors of the form's fields. */
import type { z } from 'zod';

const FIELD_OF: Record<string, string> = {
  occurredOn: 'date',
  parties: 'company',
  roundQualifier: 'qualifier',
  effectiveOn: 'effective',
  region: 'country',
};

/** Field name → what is wrong there. */
export function labelledIssue(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.map(({ path, message }) => {
      const name = String(path[0] ?? 'title');
      return [FIELD_OF[name] ?? name, `${message}.`];
    }),
  );
}
