import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, listing } from './checkout.ts';

/** The packages, beside the product itself, that list a package in their dependencies; by their folders. */
export function usersOf(name: string): string[] {
  return globSync(['packages/*/package.json', 'services/*/package.json', 'test/package.json'], { cwd: checkout })
    .filter((file) => file !== listing && readFileSync(join(checkout, file), 'utf8').includes(`"${name}": `))
    .map((file) => file.replace('/package.json', ''))
    .filter((folder) => folder !== `packages/${name.replace('@plangraph/', '')}`)
    .sort();
}
