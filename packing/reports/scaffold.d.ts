/** What was given on the command line. */
interface Given {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  /** Whether nobody is to be asked: by `--yes`, or because nobody sits at a terminal. */
  readonly silent: boolean;
  /** Whether packages that come or go are installed. */
  readonly install: boolean;
}
/** What follows when files were written. */
interface Afterwards {
  /** What the migration is about; null where the data model has not moved. */
  readonly migration: string | null;
  /** Whether packages came or went. */
  readonly install: boolean;
  /** Folders whose files are to be put in form. */
  readonly folders: readonly string[];
}
/** What stands for the tokens of a template, such as `Noun` for `__Noun__`. */
type Words = Readonly<Record<string, string>>;
/** A file that a template makes. */
interface MadeFile {
  /** Path from the folder that the template fills. */
  readonly path: string;
  readonly text: string;
}
/** A domain as a list of domains names it. */
interface Wired {
  /** Name of its package. */
  readonly package: string;
  /** What its door exports. */
  readonly name: string;
}
/** Where domains are made: the checkout of PlanGraph, or a product in a repository of its own. */
interface Place {
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
/** Makes a domain with one noun: its package, its line in the product, its migration. Tests are green right after. */
export declare function newDomain(place: Place, written: string, given: Given, say: (step: string) => void): Promise<void>;
/** Takes a domain out: its package with all that is in it, and its line in the product. */
export declare function removeDomain(place: Place, written: string, given: Given, say: (step: string) => void): void;
export {};