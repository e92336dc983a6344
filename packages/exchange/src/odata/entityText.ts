import type { Property } from './property.ts';

/** A row of the graph. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A row as OData writes an entity, in JSON. Decimals are written as numbers, digit by digit as they are; as texts where whoever
 * asks says that his numbers are not exact (`IEEE754Compatible`).
 */
export function entityText(row: Row, properties: Iterable<Property>, exact: boolean, context = ''): string {
  const members = [...properties].map(
    (property) => `${JSON.stringify(property.name)}:${valueText(row, property, exact)}`,
  );
  return `{${[...(context ? [`"@odata.context":${JSON.stringify(context)}`] : []), ...members].join(',')}}`;
}

function valueText(row: Row, { path, edm }: Property, exact: boolean): string {
  const value = path.reduce<unknown>((place, step) => (place as Row | null | undefined)?.[step], row) ?? null;
  if (edm === 'Edm.Decimal' && !exact && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  return JSON.stringify(value);
}
