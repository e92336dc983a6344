import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The operations that commands send; a gateway that answers known operations only knows them. */
export const operationsFolder = join(import.meta.dirname, '../../operations');

/** The text of an operation, by the name of its file. */
export function operation(name: string): string {
  return readFileSync(join(operationsFolder, `${name}.graphql`), 'utf8');
}
