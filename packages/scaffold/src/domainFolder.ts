import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from './checkout.ts';

/**
 * The folder of a domain of this checkout.
 *
 * @throws when there is no such domain.
 */
export function domainFolder(id: string): string {
  const folder = `packages/${id}`;
  if (existsSync(join(checkout, folder, 'src/objects'))) return folder;
  throw new Error(`${folder} is no domain of this checkout; make one with pnpm new-domain ${id}.`);
}

/** The file of a domain's part of the data model: in its own package, or in the folder of the house. */
export function modelFile(id: string): string {
  const own = join(checkout, 'packages', id, 'model', `${id}.prisma`);
  return existsSync(own) ? own : join(checkout, 'prisma', `${id}.prisma`);
}
