import { domains } from '@plangraph/gateway';
import { describe, expect, it } from 'vitest';
import { compose, sdlOf } from './supergraph.ts';

const names = domains.map(({ id }) => id);
const at = (domain: string, sdl = sdlOf(domain)) => ({ domain, url: `http://${domain}.test/graphql`, sdl });

it('every domain alone composes with all others', () => {
  const { supergraph, problems } = compose(names.map((name) => at(name)));
  expect(problems).toEqual([]);
  expect(supergraph).not.toBeNull();
}, 120_000);

describe('a partner’s subgraph that does not go with the others is named, with what is wrong', () => {
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@override"])';
  /** What is said of a partner’s subgraph beside that of industry. */
  const saidOf = (definitions: string) =>
    compose([at('industry'), at('partner', `${link}\ntype Query { permits: Int }\n${definitions}`)]).problems.join(
      '\n',
    );

  it.each([
    [
      'answers a field of the house',
      'type Enterprise @key(fields: "creditCode") { creditCode: String code: String! }',
      [/Enterprise\.code/, /"(industry|partner)" and "(industry|partner)"|partner/],
    ],
    [
      'has a key of another type',
      'type Enterprise @key(fields: "creditCode") { creditCode: Int permits: Int }',
      [/Enterprise\.creditCode/, /"Int" in subgraph "partner"/],
    ],
    [
      'names a key that nobody has',
      'type Enterprise @key(fields: "taxCode") { permits: Int }',
      [/\[partner\]/, /Enterprise/, /taxCode/],
    ],
    [
      'requires what nobody answers',
      'type Enterprise @key(fields: "creditCode") { creditCode: String colour: String @external fee: Int @requires(fields: "colour") }',
      [/Enterprise\.colour/, /partner/],
    ],
    [
      'has an enum with other values',
      'enum RecognitionKind { GIANT } type Permit { kind: RecognitionKind } extend type Query { kinds(kind: RecognitionKind): Permit }',
      [/RecognitionKind/, /partner|industry/],
    ],
  ])('%s', (_, definitions, said) => {
    const problems = saidOf(definitions);
    for (const part of said) expect(problems).toMatch(part);
  });
});
