import { fileURLToPath } from 'node:url';
import { schemaFolder } from '../checkout.ts';
import { parts } from '../generated/parts.ts';
import { type ModelPart, migrationPrefix, migrationsOf } from '../model/parts.ts';

/** Who has a part of the data model, and the history that leads to it: the house, or a domain. */
export interface Owner {
  /** Null for the house. */
  readonly domain: string | null;
  /** Where its part of the data model lies. */
  readonly folder: string;
  /** Where its migrations lie. */
  readonly migrations: string;
  /** What the names of its migrations bear after their moment. */
  readonly prefix: string;
  /** The tables of a domain; of the house, which has all others, none. */
  readonly tables: readonly string[];
}

/** The house. */
const house: Owner = {
  domain: null,
  folder: schemaFolder,
  migrations: migrationsOf({ folder: schemaFolder }),
  prefix: '',
  tables: [],
};

/** The house and the domains that bring a part of their own, each after those that it uses. */
export const owners: readonly Owner[] = [house, ...parts.map(ownerOf)];

function ownerOf({
  domain,
  folder,
  tables,
}: Pick<ModelPart, 'domain' | 'folder'> & { tables: readonly string[] }): Owner {
  const place = fileURLToPath(folder);
  return {
    domain,
    folder: place,
    migrations: migrationsOf({ folder: place }),
    prefix: migrationPrefix(domain),
    tables,
  };
}

/** The house, or the domain that has a name. */
export function ownerNamed(domain: string | null): Owner | undefined {
  return owners.find((owner) => owner.domain === domain);
}

/** Whether an owner's files are this project's to write: what was installed is not. */
export function isOwn({ folder }: Owner): boolean {
  return !folder.includes('node_modules');
}
