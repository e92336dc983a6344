import { CompositionError } from '@plangraph/rows';
import type { Noun } from '../noun/noun.ts';
import { positionColumns } from '../noun/positionField.ts';

/** Checks that the columns of a noun's positions are decimals, with an index that begins with both. */
export function checkPositions({ name, model, fields }: Noun): void {
  for (const [key, { field }] of fields) {
    const columns = positionColumns(field);
    if (!columns) continue;
    const names = [columns.longitude, columns.latitude];
    for (const column of names) {
      if (model.columns[column]?.type === 'Decimal') continue;
      throw new CompositionError(`${name}.${key} is a position in ${column}, which is no decimal column of ${name}.`);
    }
    if (model.indexes.some((index) => names.every((column, at) => index[at] === column))) continue;
    throw new CompositionError(
      `${name}.${key} is a position in ${names.join(', ')}, on which no index of the model ${name} begins; add @@index([${names.join(', ')}]) to it (in model/*.prisma of the domain's package, or prisma/*.prisma).`,
    );
  }
}
