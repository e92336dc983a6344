import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Afterwards } from './afterwards.ts';
import type { MadeFile, Words } from './fill.ts';

/** A domain as a list of domains names it. */
export interface Wired {
  /** Name of its package. */
  readonly package: string;
  /** What its door exports. */
  readonly name: string;
}

/** Where domains are made: the checkout of PlanGraph, or a product in a repository of its own. */
export interface Place {
  readonly root: string;
  /** Where what is called by a name stands, as patterns of files from the root: models, enums and types of the graph. */
  readonly names: readonly string[];
  /** The files outside a domain's folder that making one changes, from the root. */
  readonly touched: readonly string[];
  /** The folder of a domain, from the root. */
  folderOf(id: string): string;
  /** The name of a domain's package. */
  packageOf(id: string): string;
  /** A domain's part of the data model, from the root. */
  modelOf(id: string): string;
  /** The files of a new domain. */
  filesOf(words: Words): MadeFile[];
  /** Puts a domain into the list of domains, and where its package is named. */
  wire(domain: Wired): void;
  /** Takes a domain out of both again; gives whether it was in the list. */
  unwire(domain: Wired): boolean;
  /** The folders of packages, beside the product itself, that build on a package. */
  usersOf(name: string): string[];
  /** Does what a developer would do next, and says each step. */
  goOn(afterwards: Afterwards, say: (step: string) => void): void;
}

/**
 * The folder of a domain of a place, from its root.
 *
 * @throws when there is no such domain.
 */
export function domainFolder({ root, folderOf }: Place, id: string): string {
  const folder = folderOf(id);
  if (existsSync(join(root, folder, 'src/objects'))) return folder;
  throw new Error(`${folder} is no domain of ${root}; make one with pnpm new-domain ${id}.`);
}
