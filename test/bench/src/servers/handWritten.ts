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
  type Plan {
    code: String!
    year: Int!
    title: String!
    titleEn: String!
    place: Place!
    headlineTargets: [Target!]!
    areas: [Area!]!
  }
  type Place { code: String!, name: String!, parent: Place }
  type Area {
    code: String!
    ordinal: Int!
    title: String!
    titleEn: String!
    targets(first: Int!): TargetPage!
    sections: [Section!]!
  }
  type TargetPage { totalCount: Int!, nodes: [Target!]! }
  type Section {
    ordinal: Int!
    title: String!
    measures: [Measure!]!
    targets: [Target!]!
    designations: [Designation!]!
  }
  type Measure { title: String!, citation: Citation! }
  type Designation { code: String!, title: String!, level: String, stage: String! }
  type Indicator { code: String!, name: String!, nameEn: String!, kind: String!, direction: String!, unit: Unit! }
  type Unit { code: String!, symbol: String! }
  type Citation { path: String!, legibility: String!, document: SourceDocument! }
  type SourceDocument { title: String! }
  type Target {
    code: String!
    value: String
    comparator: Comparator!
    commitment: Commitment!
    deadline: String!
    indicator: Indicator!
    citation: Citation!
    observations(last: Int!): [Observation!]!
  }
  type Observation { period: String!, value: String }
`;
