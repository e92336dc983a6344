import { CompositionError } from '@plangraph/rows';
import type { Calendar, Domain } from '../contract/domain.ts';

const ofUtc: Calendar = (moment) => moment.toISOString().slice(0, 10);

/**
 * The calendar that registers go by.
 *
 * @throws CompositionError when two domains state one.
 */
export function calendarOf(domains: ReadonlyMap<string, Domain>): Calendar {
  const [stating, other] = [...domains.values()].filter(({ calendar }) => calendar);
  if (other) throw new CompositionError(`${stating?.id} and ${other.id} both state a calendar; one must leave it.`);
  return stating?.calendar ?? ofUtc;
}
