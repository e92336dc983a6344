import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwireFrom } from '../packages/scaffold/src/listing.ts';

/**
 * Takes the domains that bring their own tables out of the house's list, as the gateway is packed with it. Every product has the tables of those whose models lie
 * with the database, and none of another: who wants one of these lists it, as a domain of anybody.
 *
 * @param gateway the folder from which the gateway is packed
 * @param folderOf the folder of a package of the house, by its name
 */
export function leaveOutOwnTables(gateway: string, folderOf: (name: string) => string | undefined): void {
  const list = join(gateway, 'src/domains.js');
  const imports = readFileSync(list, 'utf8').matchAll(/^import \{ (\w+) \} from '([^']+)';$/gm);
  for (const [, name = '', specifier = ''] of [...imports]) {
    const folder = folderOf(specifier);
    if (!folder || !existsSync(join(folder, 'model'))) continue;
    unwireFrom({ list, manifest: join(gateway, 'package.json'), range: '' }, { package: specifier, name });
  }
}
