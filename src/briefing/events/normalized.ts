/** The form in which the log keeps events: whatever a form, a message, an import or a feed writes passes here. */
import type { EventFields } from '../../domain/event/event.ts';
import { readable } from '../../domain/text/folding.ts';
import { withoutTracking } from '../../domain/text/web-address.ts';
import { withSources } from '../event-form/sources.ts';

/** Fields of which every text is as it is seen, and of which each source stands once; addresses lose what only counts who follows them. */
export function normalized<Given extends Partial<EventFields>>(given: Given): Given {
  const fields = withReadableTexts(given, '') as Given;
  return fields.sources ? { ...fields, sources: withSources([], fields.sources) } : fields;
}

/** The same value with its texts readable: it keeps its shape. */
function withReadableTexts(value: unknown, key: string): unknown {
  if (typeof value === 'string') return key === 'url' ? withoutTracking(value) : readable(value);
  if (Array.isArray(value)) return value.map((entry) => withReadableTexts(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, withReadableTexts(entry, name)]),
  );
}
