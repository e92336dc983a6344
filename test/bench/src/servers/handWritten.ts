/** The schema that Mercurius and Apollo serve: what a team would write by hand for these workloads. */
export const typeDefs = /* GraphQL */ `
  enum ProjectStage { PLANNED PRELIMINARY STARTED BUILDING COMPLETED SUSPENDED }
  enum Comparator { EQUAL AT_LEAST MORE_THAN ABOUT AT_MOST }
  enum Commitment { EXPECTED ENSURED STRIVEN PLAIN }
  type Query {
    project(code: String!): Project
    projects(key: Boolean, stage: ProjectStage, first: Int!): [Project!]!
    stages: [StageGroup!]!
    plan(code: String!): Plan
  }
  type Project {
    code: String!
    name: String!
    stage: ProjectStage
    totalInvestment: String
    lead: Organisation
    area: Area
    milestones: [Milestone!]!
  }
  type Milestone { title: String!, dueOn: String!, reachedOn: String }
  type Organisation { code: String!, name: String! }
  type StageGroup { key: ProjectStage, count: Int!, sum: String }
  type Plan { code: String!, title: String!, areas: [Area!]! }
  type Area { code: String!, title: String!, sections: [Section!]! }
  type Section { ordinal: Int!, title: String!, targets: [Target!]! }
  type Target {
    code: String!
    value: String
    comparator: Comparator!
    commitment: Commitment!
    deadline: String!
    observations(last: Int!): [Observation!]!
  }
  type Observation { period: String!, value: String }
`;
