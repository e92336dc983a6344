import { buildASTSchema, graphql, parse } from 'graphql';

/** The schema of a partner's subgraph, which knows enterprises by their credit codes and nothing of this house. */
export const partnersSdl = /* GraphQL */ `
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.3"
      import: ["@key", "@external", "@requires", "@provides", "@override", "@tag", "@shareable", "@inaccessible"]
    )
  scalar DateTime
  type Query {
    permit(number: String!): Permit
  }
  type Permit @key(fields: "number") {
    number: String! @tag(name: "partner")
    holder: Enterprise! @provides(fields: "synthetic")
    drawer: String! @inaccessible
  }
  type Enterprise @key(fields: "creditCode") {
    creditCode: String
    synthetic: Boolean! @external
    permits: [Permit!]!
    fee: Int! @requires(fields: "synthetic")
    retiredAt: DateTime @override(from: "industry")
  }
`;

const additions = /* GraphQL */ `
  scalar _Any
  union _Entity = Permit | Enterprise
  type _Service {
    sdl: String!
  }
  extend type Query {
    _service: _Service!
    _entities(representations: [_Any!]!): [_Entity]!
  }
`;

type Representation = Readonly<Record<string, unknown>>;

/** A partner's subgraph, in which one enterprise holds one permit. It writes down what routers ask it. */
export function openPartner(creditCode: string) {
  const schema = buildASTSchema(parse(`${partnersSdl}${additions}`), { assumeValidSDL: true });
  const asked: Representation[] = [];
  const permit = () => ({
    __typename: 'Permit',
    number: 'W-1',
    drawer: 'B',
    holder: { __typename: 'Enterprise', creditCode, synthetic: true },
  });
  const enterprise = (named: Representation) => ({
    ...named,
    permits: named.creditCode === creditCode ? [permit()] : [],
    fee: named.synthetic === true ? 0 : 100,
    retiredAt: null,
  });
  const rootValue = {
    permit: permit,
    _service: { sdl: partnersSdl },
    _entities: ({ representations }: { readonly representations: readonly Representation[] }) => {
      asked.push(...representations);
      return representations.map((each) => (each.__typename === 'Permit' ? permit() : enterprise(each)));
    },
  };
  return {
    asked,
    answer: (source: string, variableValues: Record<string, unknown>) =>
      graphql({ schema, source, variableValues, rootValue }),
  };
}
