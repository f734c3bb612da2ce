/** The meaning that filters of a question have by the kind of event that it asks about. */
import type { EventType } from '../../../../domain/event/vocabulary.ts';
import type { TypedFilter } from '../../line.ts';

/** The filters, as their kinds of events have them. */
export const ofKinds = (
  filters: readonly TypedFilter[],
  types: readonly EventType[],
): readonly TypedFilter[] => byJobs(ofBuying(filters, types));

/** A question of buyer or bought is asked of mergers too, in which one takes over the other. */
function ofBuying(
  filters: readonly TypedFilter[],
  types: readonly EventType[],
): readonly TypedFilter[] {
  const hasMergers = types.length === 0 || types.includes('merger');
  if (!hasMergers || !filters.some(({ key }) => key === 'acquirer' || key === 'target'))
    return filters;
  return filters.map((filter) =>
    filter.key === 'type' && filter.value === 'acquisition' && !filter.excludes
      ? { ...filter, value: 'acquisition,merger' }
      : filter,
  );
}

/** The largest of what cuts jobs is what cuts most of them. */
function byJobs(filters: readonly TypedFilter[]): readonly TypedFilter[] {
  const types = filters.flatMap(({ key, value, excludes }) =>
    key === 'type' && !excludes ? value.split(',') : [],
  );
  const isOfJobs =
    types.length === 0
      ? filters.some(({ key }) => key === 'jobs')
      : types.every((type) => type === 'labour');
  if (!isOfJobs) return filters;
  return filters.map((filter) =>
    filter.key === 'sort' && filter.value === 'amount' ? { ...filter, value: 'jobs' } : filter,
  );
}
