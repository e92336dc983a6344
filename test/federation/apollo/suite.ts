import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const suite = dirname(require.resolve('@apollo/federation-subgraph-compatibility-tests'));

/** A row of the suite's table. */
export interface Row {
  /** What its tests are called by. */
  readonly assertion: string;
  /** Whether a subgraph that fails it is none, in the words of the suite. */
  readonly required: boolean;
}

type Test = (name: string, run: () => Promise<void>) => void;
/** What the suite's tests take from Jest. */
interface Jest {
  test: Test;
  it: Test;
  describe(name: string, declare: () => void): void;
  expect: unknown;
}

/** The rows of the table, as the suite has them. */
export function rows(): readonly Row[] {
  return require(join(suite, 'testRunner.js')).TESTS;
}

/**
 * Gives the suite's own tests, by their rows. They are written for Jest, of which they know four words: `expect` is Vitest's, and the others note
 * which test belongs to which row, as the suite itself counts them.
 */
export function testsOf(
  addresses: { products: string; router: string },
  expect: unknown,
): Map<string, (() => Promise<void>)[]> {
  const tests = new Map<string, (() => Promise<void>)[]>();
  let row: string | null = null;
  const test: Test = (name, run) => {
    const at = row ?? name;
    tests.set(at, [...(tests.get(at) ?? []), run]);
  };
  const jest: Jest = {
    test,
    it: test,
    describe(name, declare) {
      row = name;
      declare();
      row = null;
    },
    expect,
  };
  Object.assign(globalThis, jest);
  process.env.PRODUCTS_URL = addresses.products;
  // The suite takes it for granted that its router has port 4000, which is somebody else’s here.
  require(join(suite, 'utils/client.js')).ROUTER_URL = addresses.router;
  const folder = join(suite, 'tests');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.js'))) require(join(folder, file));
  return tests;
}

/** Takes back what the suite's tests needed to be found as words of everybody. */
export function forgetJest(): void {
  for (const word of ['test', 'it', 'describe', 'expect', 'PRODUCTS_URL']) {
    Reflect.deleteProperty(word === 'PRODUCTS_URL' ? process.env : globalThis, word);
  }
}
