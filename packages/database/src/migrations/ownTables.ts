import { readChecksums } from './checksums.ts';
import { readHistory, readOwnHistory } from './history.ts';
import { ownerNamed } from './owners.ts';

/** The tables that a domain brings, and how far they had come. */
export interface OwnTables {
  readonly names: readonly string[];
  /** The last migration, of whichever owner, before those of the domain that have not landed, or before its newest; null where nothing has landed. */
  readonly landed: string | null;
  /** The migrations of the domain that come after it, oldest first. */
  readonly since: readonly string[];
}

/** The tables of a domain that brings them itself; null for one whose tables are the house's. */
export function ownTables(domain: string): OwnTables | null {
  const owner = ownerNamed(domain);
  if (!owner) return null;
  const sealed = readChecksums(owner.migrations);
  const names = readOwnHistory(owner).map(({ name }) => name);
  const unsealed = names.filter((name) => !sealed.has(name));
  const since = unsealed.length ? unsealed : names.slice(-1);
  const [first = ''] = since;
  const before = names.some((name) => name < first) ? readHistory().filter(({ name }) => name < first) : [];
  return { names: owner.tables, landed: before.at(-1)?.name ?? null, since };
}
