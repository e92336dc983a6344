import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { floorOf, isProduct, readHouse, root, type SourceFile } from './house.ts';
import { keyOf, programOf } from './source.ts';

// What only tests see answers nobody.
const product = readHouse()
  .filter((each) => floorOf(each) !== undefined)
  .flatMap((each) => each.files)
  .filter(isProduct);
const reference = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8');
const listed = new Set([...reference.matchAll(/^\| `([A-Z][A-Z_]+)` +\|/gm)].map(([, code = '']) => code));

/** What a status was judged by is no error; docs/reference/progress.md says what each means. */
const rulesOfStatus = new Set(
  [...readFileSync(join(root, 'docs/reference/progress.md'), 'utf8').matchAll(/`([A-Z][A-Z_]+)`/g)].map(
    ([, rule]) => rule,
  ),
);

const constant = /^[A-Z]{2,}(_[A-Z]+)*$/;
/** A code where nothing else stands; one word is enough. */
const stated = /^(?=.{4})[A-Z]{2,}(_[A-Z]+)*$/;
/** Functions and classes whose first argument is the code of an error. */
const raisers = new Set(['codedError', 'DatabaseError']);
/** Properties that hold the code of an error. */
const holders = new Set(['code', 'rule']);

/** As much of an expression as says which text it gives. */
interface Written {
  readonly type: string;
  readonly value?: unknown;
  readonly consequent?: Written;
  readonly alternate?: Written;
}

/** Whether a property of a table is a text: a function, or something with `when`. */
function isText(value: { readonly type: string; readonly properties?: readonly { readonly type: string }[] }): boolean {
  if (value.type !== 'ObjectExpression') return true;
  return value.properties?.some((each) => each.type === 'Property' && keyOf(each as never) === 'when') ?? false;
}

/** The codes of errors that a file can answer with. */
function codesOf(file: SourceFile): Set<string> {
  const found = new Set<string>();
  const note = (node: Written | undefined): void => {
    if (node?.type === 'Literal' && stated.test(String(node.value))) found.add(String(node.value));
    if (node?.type === 'ConditionalExpression') for (const branch of [node.consequent, node.alternate]) note(branch);
  };
  const raised = ({
    callee,
    arguments: [first],
  }: {
    callee: { type: string; name?: string };
    arguments: readonly never[];
  }) => {
    if (raisers.has(callee.name ?? '')) note(first);
  };
  const inErrors = /\/src\/(\w+\/)?errors(\/\w+)?\.ts$/.test(file.path);
  new Visitor({
    CallExpression: (node) => raised(node as never),
    NewExpression: (node) => raised(node as never),
    Property(property) {
      if (holders.has(keyOf(property) ?? '')) note(property.value as never);
      const key = keyOf(property) ?? '';
      if (inErrors && constant.test(key) && isText(property.value as never)) found.add(key);
    },
    VariableDeclarator({ id, init }) {
      if (id.type === 'Identifier' && /[cC]ode$/.test(id.name)) note(init as never);
      if (id.type === 'Identifier' && id.name.endsWith('Texts') && init?.type === 'ObjectExpression') {
        for (const property of init.properties) if (property.type === 'Property') found.add(keyOf(property) ?? '');
      }
    },
    TSLiteralType({ literal }) {
      if (inErrors) note(literal as never);
    },
  }).visit(programOf(file));
  return found;
}

const used = product.flatMap((file) => [...codesOf(file)].map((code) => ({ code, path: file.path })));

describe('docs/reference/errors.md', () => {
  it('lists every code that the code can answer with', () => {
    expect(used.length).toBeGreaterThan(30);
    // Rules of rows come as they are from imports, and with DATASET_ in front from the loader of data sets.
    const judged = (path: string) => path.startsWith('packages/plan/src/rules/');
    const missing = used.filter(({ code, path }) => !listed.has(code) && !(judged(path) && rulesOfStatus.has(code)));
    expect(
      missing.map(({ code, path }) => `${path} answers ${code}, which docs/reference/errors.md does not list.`),
    ).toEqual([]);
  });

  it('lists no code that nothing answers with any more', () => {
    const codes = new Set(used.flatMap(({ code }) => [code, `DATASET_${code}`]));
    expect([...listed].filter((code) => !codes.has(code))).toEqual([]);
  });
});
