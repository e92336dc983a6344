import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, execute, type GraphQLError, parse, validate } from 'graphql';
import { parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { inChinese } from '../src/errors/inChinese.ts';
import { maskError, presentError } from '../src/errors/mask.ts';
import { openSmallGateway } from './world.ts';

const schema = buildSchema(/* GraphQL */ `
  enum Colour { RED GREEN }
  input Box { size: Int! colour: Colour name: String }
  input One @oneOf { id: ID name: String }
  interface Thing { name: String }
  type Car implements Thing { name: String wheels: Int }
  type Tree implements Thing { name: String leaves: Int }
  type Query {
    thing(size: Int!, box: Box, colour: Colour, one: One, flag: Boolean, ratio: Float, id: ID, text: String): Thing
    car: Car
    tree: Tree
    things: [Thing]
  }
  type Mutation { change: Car }
  type Subscription { car: Car tree: Tree }
`);

/** Everything that is wrong with a document, or with the variables that it is sent with, as a client is told. */
async function errorsOf(document: string, variables: Record<string, unknown> = {}) {
  const found: GraphQLError[] = [];
  try {
    const parsed = parse(document, { maxTokens: 200 });
    found.push(...validate(schema, parsed));
    if (found.length === 0) {
      const result = await execute({ schema, document: parsed, variableValues: variables, rootValue: {} });
      found.push(...(result.errors ?? []));
    }
  } catch (error) {
    found.push(error as GraphQLError);
  }
  expect(found, document).not.toEqual([]);
  return found.map((error) => presentError(maskError(error), 'request'));
}

/** The names and values that a message quotes. */
function quotedIn(message: string): string[] {
  return [...message.matchAll(/"([^"]+)"/g)].map(([, quoted = '']) => quoted);
}

describe('what graphql-js says', () => {
  it.each([
    '{ thing(size: 1) { nme } }',
    '{ thing(size: 1) { wheels } }',
    '{ thing(size: 1, colr: RED) { name } }',
    '{ thing { name } }',
    '{ car(size: 1) { name } }',
    '{ car { name { first } } }',
    '{ car }',
    '{ car { name @skip } }',
    '{ car { name @skip(if: true, unless: false) } }',
    '{ car { name @skipp(if: true) } }',
    'query @skip(if: true) { car { name } }',
    '{ car { name @skip(if: true) @skip(if: false) } }',
    '{ car { ...Missing } }',
    '{ car { ...Name } } fragment Name on Cr { name }',
    '{ car { ...Name } } fragment Name on Colour { name }',
    '{ car { ... on Colour { name } } }',
    '{ car { ... on Tree { name } } }',
    '{ car { ...Leaf } } fragment Leaf on Tree { leaves }',
    '{ car { ...A } } fragment A on Car { ...B } fragment B on Car { ...A }',
    '{ car { ...A } } fragment A on Car { ...A }',
    '{ car { name } } fragment Unused on Car { name }',
    '{ car { ...A } } fragment A on Car { name } fragment A on Car { wheels }',
    '{ car { name } } query Other { car { name } }',
    'query Same { car { name } } query Same { tree { name } }',
    '{ thing(size: $size) { name } }',
    'query Q { thing(size: $size) { name } }',
    'query ($size: Int!) { car { name } }',
    'query Q($size: Int!) { car { name } }',
    'query ($size: Int!, $size: Int!) { thing(size: $size) { name } }',
    'query ($car: Car) { thing(size: 1, box: $car) { name } }',
    'query ($size: Int) { thing(size: $size) { name } }',
    'query ($name: String) { thing(size: 1, one: { name: $name }) { name } }',
    '{ thing(size: 1, size: 2) { name } }',
    '{ thing(size: 1, box: { size: 1, size: 2 }) { name } }',
    '{ thing(size: 1, box: { size: 1, depth: 2 }) { name } }',
    '{ thing(size: 1, box: { name: "b" }) { name } }',
    '{ thing(size: 1, box: { size: null }) { name } }',
    '{ thing(size: 1, box: 7) { name } }',
    '{ thing(size: 1, one: { id: 1, name: "n" }) { name } }',
    '{ thing(size: 1, one: { id: null }) { name } }',
    '{ thing(size: "big") { name } }',
    '{ thing(size: 99999999999) { name } }',
    '{ thing(size: 1, ratio: "half") { name } }',
    '{ thing(size: 1, flag: "yes") { name } }',
    '{ thing(size: 1, text: 7) { name } }',
    '{ thing(size: 1, id: 1.5) { name } }',
    '{ thing(size: 1, colour: REDD) { name } }',
    '{ thing(size: 1, colour: "RED") { name } }',
    '{ a: car { name } a: tree { name } }',
    '{ a: thing(size: 1) { name } a: thing(size: 2) { name } }',
    '{ things { ... on Car { n: wheels } ... on Tree { n: name } } }',
    '{ a: car { n: name } a: car { n: wheels } }',
    'subscription { car { name } tree { name } }',
    'subscription S { car { name } tree { name } }',
    'subscription { __typename }',
    'subscription S { __typename }',
    'type Query { a: Int }',
    '{ car { name }',
    '{ car { name } }}',
    '{ thing(size: 01) { name } }',
    '{ thing(size: 1.) { name } }',
    '{ thing(size: 1, text: "open) { name } }',
    '{ thing(size: 1, text: "\\q") { name } }',
    '{ thing(size: 1, text: "\\uZZZZ") { name } }',
    "{ thing(size: 1, text: 'single') { name } }",
    '{ car { name } } ?',
    'query ($size: Int = $other) { thing(size: $size) { name } }',
    'fragment on on Car { name }',
    `{ ${'name '.repeat(300)} }`,
    'query A { car { name } } mutation B { change { name } }',
  ])('of %s it says in Chinese of the same names and values', async (document) => {
    for (const { message, extensions } of await errorsOf(document)) {
      const zh = String(extensions.messageZh);
      expect(zh, message).toMatch(/\p{Script=Han}/u);
      expect(general, message).not.toContain(zh);
      for (const quoted of quotedIn(message)) expect(zh, message).toContain(quoted);
    }
  });

  const asked = 'query ($size: Int!, $box: Box, $one: One) { thing(size: $size, box: $box, one: $one) { name } }';
  it.each([
    {},
    { size: null },
    { size: 'big' },
    { size: 1.5 },
    { size: 99999999999 },
    { size: 1, box: 7 },
    { size: 1, box: { colour: 'RED' } },
    { size: 1, box: { size: 1, depth: 2 } },
    { size: 1, box: { size: null } },
    { size: 1, box: { size: 1, colour: 'REDD' } },
    { size: 1, box: { size: 1, colour: 7 } },
    { size: 1, box: { size: 1, name: ['a'] } },
    { size: 1, one: { id: '1', name: 'n' } },
    { size: 1, one: { name: null } },
  ])('of the variables %j too', async (variables) => {
    for (const { message, extensions } of await errorsOf(asked, variables)) {
      const zh = String(extensions.messageZh);
      expect(general, message).not.toContain(zh);
      for (const quoted of quotedIn(message)) expect(zh, message).toContain(quoted);
    }
  });

  it('lists what a name may have been meant as', () => {
    expect(inChinese('Unknown type "Cr". Did you mean "Car", "Core", or "Cry"?')).toBe(
      '没有类型“Cr”。是否想写 “Car”、“Core”或“Cry”？',
    );
  });

  it('says of what a scalar refuses in which variable it stands', () => {
    const en = 'Variable "$from" got invalid value "soon"; Date expects a text.';
    expect(inChinese(en, { en: 'Date expects a text.', zh: 'Date 应为文本。' })).toBe(
      '变量“$from”的值 "soon" 无效：Date 应为文本。',
    );
  });

  it('is told so through the front door', async () => {
    const { ask } = openSmallGateway();
    const unknown = await ask('{ helo }');
    expect(unknown.errors?.[0]?.extensions.messageZh).toBe('类型“Query”没有字段“helo”。是否想写 “hello”？');
    const malformed = await ask('{ hello');
    expect(malformed.errors?.[0]?.extensions.messageZh).toBe('语法错误：此处应为 Name，而不是 <EOF>。');
  });
});

/** What every error of a kind would be told with, did nobody know what graphql-js said. */
const general = ['查询语句有语法错误', '查询与图谱的模式不符', '无法确定要执行哪个操作', '变量或参数的值不被接受'];

describe('the law of its messages', () => {
  const folder = dirname(fileURLToPath(import.meta.resolve('graphql/package.json')));

  it.each([
    'language/parser.js',
    'language/lexer.js',
    'execution/values.js',
    'utilities/coerceInputValue.js',
    ...rules().map((rule) => `validation/rules/${rule}.js`),
  ])('nothing that %s says falls to a general sentence', (file) => {
    const messages = messagesIn(readFileSync(join(folder, file), 'utf8'));
    expect(messages).not.toEqual([]);
    expect(messages.filter((message) => inChinese(message) === undefined)).toEqual([]);
  });

  /** The rules that documents are validated by; others look at schemas. */
  function rules(): string[] {
    const text = readFileSync(join(folder, 'validation/specifiedRules.js'), 'utf8');
    const list = /const specifiedRules = Object\.freeze\(\[([\s\S]*?)\]\)/.exec(text)?.[1] ?? '';
    return [...list.matchAll(/\.(\w+Rule)\b/g)].map(([, rule = '']) => rule);
  }
});

/** The messages of errors in a source of graphql-js, with `sample` for each value. */
function messagesIn(source: string): string[] {
  const found: string[] = [];
  const texts = (node: Node | undefined): string[] => {
    if (node?.type === 'ParenthesizedExpression') return texts(node.expression);
    if (node?.type === 'Literal') return [String(node.value)];
    if (node?.type === 'ConditionalExpression') return [...texts(node.consequent), ...texts(node.alternate)];
    if (node?.type === 'BinaryExpression')
      return texts(node.left).flatMap((left) => texts(node.right).map((right) => left + right));
    if (node?.type === 'TemplateLiteral') return [(node.quasis ?? []).map(({ value }) => value.cooked).join('sample')];
    // A suggestion, which may be empty, or what another error says.
    return node?.type === 'CallExpression' || node?.type === 'Identifier' ? [''] : ['sample'];
  };
  new Visitor({
    NewExpression: ({ callee, arguments: [first] }) => {
      if (source.slice(callee.start, callee.end).endsWith('GraphQLError')) found.push(...texts(first as Node));
    },
    CallExpression: ({ callee, arguments: [, , third] }) => {
      if (source.slice(callee.start, callee.end).includes('syntaxError'))
        found.push(...texts(third as Node).map((text) => `Syntax Error: ${text}`));
    },
  }).visit(parseSync('graphql.js', source).program);
  return found.filter((message) => /[A-Za-z]{3} /.test(message));
}

interface Node {
  readonly type: string;
  readonly expression?: Node;
  readonly value?: unknown;
  readonly consequent?: Node;
  readonly alternate?: Node;
  readonly left?: Node;
  readonly right?: Node;
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
}
