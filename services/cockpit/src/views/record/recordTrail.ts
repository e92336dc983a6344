import type { Address } from '../../address/address.ts';
import type { Register } from '../../words/registerShapes.ts';
import { sayRegister } from '../../words/registerWords.ts';
import type { RecordAnswer } from './recordQuery.ts';

/** The way from the plan that one comes from to a record: by the area whose register it stands in; nothing where one comes from no plan. */
export function recordTrail(
  { type }: Register,
  found: RecordAnswer['plan'],
  { plan, to, language }: Pick<Address, 'plan' | 'to' | 'language'>,
): { readonly href: string; readonly text: string }[] {
  if (!found || plan === null) return [];
  const area = found.areas.find(({ registers }) => registers.some(({ noun }) => noun === type));
  const whole = { href: to(`/plans/${plan}`), text: found.title };
  if (!area) return [whole];
  const own = `/plans/${plan}/areas/${area.code}`;
  return [
    whole,
    { href: to(own), text: area.title },
    { href: to(`${own}/${type}`), text: sayRegister(type, language) },
  ];
}
