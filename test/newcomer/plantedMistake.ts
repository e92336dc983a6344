/** Who tells of a mistake first. */
type Teller = 'types' | 'composition' | 'kit' | 'law' | '`test`' | '`check`';

/** A change of one file of the copy: what stands there, and what a newcomer wrote in its place. */
export interface Plant {
  readonly file: string;
  readonly instead: string;
  readonly write: string;
}

/** A mistake as a newcomer makes it in the domain that the guide has made. */
export interface PlantedMistake {
  readonly mistake: string;
  readonly toldBy: Teller;
  /** What is said of it, in parts: what stands between them differs. */
  readonly says: readonly string[];
  readonly plants: readonly Plant[];
  /** Whether the data model is another, so that the client is made anew before anybody can tell. */
  readonly ofModel?: true;
  /** A package of the house that an installation gives the domain then, as its package.json asks. */
  readonly installs?: string;
  /** What is run in the Node of the checkout, in turn; the last of them tells. */
  readonly told: readonly (readonly string[])[];
}

/** The package that the guide makes. */
export const water = 'packages/water';
/** Its first noun. */
export const noun = `${water}/src/objects/waterWork.ts`;
/** Its part of the data model. */
export const model = `${water}/model/water.prisma`;
/** Where it is given to the suite of every domain. */
export const suite = `${water}/test/water.test.ts`;

/** The compiler tells, of the package alone. */
export const types = [['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'packages/water/tsconfig.json']];
/** The composition tells. */
export const composition = [['services/gateway/src/main.ts', 'schema', '--check']];
/** What compares migrations with the model tells. */
export const migrations = [['packages/database/src/cli.ts', 'migrate:check']];
/** Runs files of tests. */
export const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1'];
/** A story of the suite tells. */
export const kit = (story: string) => [[...vitest, suite, '-t', story]];
/** A law of the house tells. */
export const law = (name: string) => [[...vitest, `test/architecture/${name}.test.ts`]];
