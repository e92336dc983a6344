import { enums } from '@plangraph/database';
import { type ColumnFacts, isCivilDate, isInt, isLonger, longestText } from '@plangraph/rows';

/** Whether a value that a router brings can be one of a column, null left aside. */
export function isOfColumn({ type, kind }: ColumnFacts, value: unknown): boolean {
  if (type === 'Boolean') return typeof value === 'boolean';
  if (type === 'Int') return isInt(value);
  if (type === 'Float') return typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' || isLonger(value, longestText.key) || value.includes('\u0000')) return false;
  if (type === 'Date') return isCivilDate(value);
  return kind !== 'enum' || (enums[type as keyof typeof enums] as readonly string[]).includes(value);
}
