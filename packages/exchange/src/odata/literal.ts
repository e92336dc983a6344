import { isEnumType } from 'graphql';
import type { Property } from './property.ts';

/**
 * The value that a literal of OData stands for, as the graph takes it for a property; null where it says `null`.
 *
 * @returns undefined where it is none of the property's type.
 */
export function literalValue(raw: string, { edm, type }: Property): string | number | boolean | null | undefined {
  if (raw === 'null') return null;
  const quoted = /^(?:[A-Za-z_][\w.]*)?'((?:[^']|'')*)'$/.exec(raw)?.[1]?.replaceAll("''", "'");
  switch (edm) {
    case 'Edm.String':
      if (quoted === undefined) return undefined;
      return isEnumType(type) && !type.getValue(quoted) ? undefined : quoted;
    case 'Edm.Boolean':
      return raw === 'true' ? true : raw === 'false' ? false : undefined;
    case 'Edm.Int32':
      return /^-?\d{1,10}$/.test(raw) ? Number(raw) : undefined;
    case 'Edm.Double':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(raw) ? Number(raw) : undefined;
    case 'Edm.Decimal':
      return /^-?\d{1,40}(\.\d{1,40})?$/.test(raw) ? raw : undefined;
    case 'Edm.Date':
      return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : undefined;
    case 'Edm.DateTimeOffset':
      return /^\d{4}-\d{2}-\d{2}T[\d:.]{5,18}(?:Z|[+-]\d{2}:\d{2})$/i.test(raw) ? raw : undefined;
  }
}
