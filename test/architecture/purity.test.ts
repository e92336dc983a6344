import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProduct, readHouse } from './house.ts';
import { codeOf, importsOf, keyOf, literalsOf, programOf } from './source.ts';

const house = readHouse();
const product = house.flatMap((each) => each.files).filter(isProduct);

describe('rules', () => {
  const own = product.filter(({ path }) => path.includes('/src/rules/'));
  const targetsOf = (file: (typeof product)[number]) =>
    importsOf(file)
      .filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly)
      .map(({ specifier }) => posix.join(posix.dirname(file.path), specifier));
  // What rules say when something is wrong stands in the package's tables, which are as pure.
  const isTable = (path: string) => /\/src\/errors(\.ts$|\/)/.test(path);
  const tables = product.filter(({ path }) => isTable(path) && own.some((rule) => targetsOf(rule).includes(path)));
  const rules = [...own, ...tables];
  const pure = new Set(['@plangraph/exact', '@plangraph/messages']);

  it('know neither GraphQL nor Prisma', () => {
    // Types of plain shapes cost nothing at run time and may come from the mechanism.
    const breaches = rules.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier, typeOnly }) => {
          if (/^(graphql|@pothos\/|@prisma\/|@plangraph\/database)/.test(specifier)) return true;
          return specifier.startsWith('@plangraph/') && !pure.has(specifier) && !typeOnly;
        })
        .map(
          ({ specifier }) => `${file.path} imports ${specifier}; rules are pure functions, without GraphQL and Prisma.`,
        ),
    );
    expect(breaches).toEqual([]);
  });

  it('import nothing of their package but other rules, and what they say', () => {
    const breaches = rules.flatMap((file) =>
      targetsOf(file)
        .filter((target) => !target.includes('/src/rules/') && !isTable(target))
        .map((target) => `${file.path} imports ${target}, which is no rule and may bring GraphQL along.`),
    );
    expect(breaches).toEqual([]);
  });
});

describe('the context', () => {
  const factsOfARequest = ['viewer', 'requestId', 'language', 'asOf', 'loaders', 'signal', 'notes'];

  it('carries facts of the request only', () => {
    const file = product.find(({ path }) => path === 'packages/schema/src/context.ts');
    if (!file) throw new Error('packages/schema/src/context.ts is where the context is declared.');
    const keys = programOf(file).body.flatMap((statement) => {
      if (statement.type !== 'ExportNamedDeclaration') return [];
      const { declaration } = statement;
      if (declaration?.type !== 'TSInterfaceDeclaration' || declaration.id.name !== 'Context') return [];
      return declaration.body.body.map((member) =>
        member.type === 'TSPropertySignature' ? keyOf(member) : member.type,
      );
    });
    expect(keys).toContain('requestId');
    expect(keys.filter((key) => !factsOfARequest.includes(key ?? ''))).toEqual([]);
  });

  it('is not extended by any package', () => {
    const extending = product.filter((file) =>
      /interface \w+ extends (Context\b|.*, Context\b)|Context &/.test(codeOf(file)),
    );
    expect(
      extending.map(({ path }) => `${path}: things of the process reach a domain through its environment.`),
    ).toEqual([]);
  });
});

describe('the code', () => {
  /** Names that stand for the first plan wherever they stand. */
  const county = /kaihua|开化/i;
  /** A year as a value; within a sentence it is an example of how dates are written. */
  const year = /^\D{0,12}20[2-9]\d(\D.{0,12})?$/;

  /** Files that may, and why. */
  const waivers: Readonly<Record<string, string>> = {
    'packages/exchange/src/templates/templateColumns.ts':
      'the examples of a template show how days and periods are written',
    'services/gateway/src/config/settings.ts': 'the example in a message names the data set that comes along',
    'services/gateway/src/errors/start.ts': 'the example in a message names the data set that comes along',
  };

  it('names no plan, county or year: those are data', () => {
    const examined = product.filter(({ path }) => !waivers[path]);
    const breaches = examined.flatMap((file) =>
      literalsOf(file)
        .filter(({ value }) => county.test(value) || (year.test(value) && !value.includes(' ')))
        .map(({ value, line }) => `${file.path}:${line} names “${value.slice(0, 60)}”.`),
    );
    expect(breaches).toEqual([]);
  });
});
