import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aliases, type WorkloadName } from '../workloads.ts';

/** Where the gateway's operations lie; those of the bench can be told to it as persisted ones. */
export const operationsFolder = join(import.meta.dirname, '../../operations');

const read = (file: string) => readFileSync(join(operationsFolder, file), 'utf8');

/** The gateway's operations. */
export const gatewayDocuments: Readonly<Record<WorkloadName, string>> = {
  W1: read('point.graphql'),
  W2: read('dashboard.graphql'),
  W3: read('page.graphql'),
  W4: read('aggregate.graphql'),
  W5: read('plan.graphql'),
  W6: read('above.graphql'),
  W7: read('groups.graphql'),
  W8: read('aliases.graphql'),
  W9: read('levels.graphql'),
  W10: read('moment.graphql'),
  W11: read('search.graphql'),
};

const aliasNumbers = Array.from({ length: aliases }, (_, index) => index + 1);

/** The same in what PostGraphile makes of the tables. */
export const postgraphileDocuments: Readonly<Partial<Record<WorkloadName, string>>> = {
  W1: `query BenchPoint($code: String!) { project: projectByCode(code: $code) { code name: nameZh stage totalInvestment
    lead: organisationByLeadId { code name: nameZh }
    milestones: milestonesByProjectId(orderBy: ORDINAL_ASC) { nodes { title: titleZh dueOn reachedOn } } } }`,
  W2: `query BenchDashboard($code: String!) { plan: planByCode(code: $code) { code title: titleZh
    areas: areasByPlanId(orderBy: ORDINAL_ASC) { nodes { code title: titleZh
      sections: sectionsByAreaId(orderBy: ORDINAL_ASC) { nodes { ordinal title: titleZh
        targets: targetsBySectionId(orderBy: ORDINAL_ASC) { nodes { code value comparator commitment deadline
          observations: observationsByTargetId(first: 3, orderBy: [PERIOD_END_DESC, REVISION_DESC],
            filter: { approvedAt: { isNull: false } }) { nodes { period value } } } } } } } } } }`,
  W3: `query BenchPage($stage: ProjectStage!) { projects: allProjects(first: 50, condition: { key: true, stage: $stage },
    orderBy: [TOTAL_INVESTMENT_DESC]) { nodes { code name: nameZh stage totalInvestment
      lead: organisationByLeadId { code name: nameZh } area: areaByAreaId { code title: titleZh } } } }`,
  W4: `query BenchAggregate { stages: allBenchProjectStages { nodes { key: stage count: projects sum: investment } } }`,
  W6: `query BenchAbove($amount: BigFloat!) { projects: allProjects(first: 50, orderBy: [TOTAL_INVESTMENT_ASC],
    filter: { totalInvestment: { greaterThan: $amount } }) { totalCount nodes { code name: nameZh stage totalInvestment } } }`,
  W8: `query BenchAliases(${aliasNumbers.map((n) => `$c${n}: String!`).join(' ')}) {
    ${aliasNumbers.map((n) => `p${n}: projectByCode(code: $c${n}) { ...Row }`).join(' ')} }
    fragment Row on Project { code name: nameZh totalInvestment lead: organisationByLeadId { code } }`,
  W9: `query BenchLevels($code: String!) { project: projectByCode(code: $code) { code lead: organisationByLeadId { code name: nameZh
    ledProjects: projectsByLeadId(first: 5, orderBy: CODE_ASC) { nodes { code area: areaByAreaId { code title: titleZh
      sections: sectionsByAreaId(orderBy: ORDINAL_ASC) { nodes { ordinal title: titleZh
        measures: measuresBySectionId(orderBy: ORDINAL_ASC) { nodes { title: titleZh } } } } } } } } } }`,
  W5: `query BenchPlan { plan: planByCode(code: "kaihua-2023") { code year title: titleZh titleEn
    place: placeByPlaceId { code name: nameEn parent: placeByParentId { name: nameZh } }
    headlineTargets: targetsByPlanId(condition: { headline: true }, orderBy: ORDINAL_ASC) { nodes { ...TargetRow } }
    areas: areasByPlanId(orderBy: ORDINAL_ASC) { nodes { code ordinal title: titleZh titleEn
      targets: targetsByAreaId(first: 50, orderBy: ORDINAL_ASC) { totalCount nodes { ...TargetRow } }
      sections: sectionsByAreaId(orderBy: ORDINAL_ASC) { nodes { ordinal title: titleZh
        measures: measuresBySectionId(orderBy: ORDINAL_ASC) { nodes { title: titleZh
          citation: citationByCitationId { path legibility } } }
        targets: targetsBySectionId(orderBy: ORDINAL_ASC) { nodes { code } }
        designations: designationsBySectionId(orderBy: ORDINAL_ASC) { nodes { code title: titleZh level stage } } } } } } } }
    fragment TargetRow on Target { code value comparator commitment deadline
      indicator: indicatorByIndicatorId { code name: nameZh nameEn kind direction
        unit: unitByUnitId { code symbol: symbolZh } }
      citation: citationByCitationId { path legibility document: sourceDocumentByDocumentId { title: titleZh } } }`,
};

/** The same in the schema that Mercurius and Apollo serve. */
export const handWrittenDocuments: Readonly<Partial<Record<WorkloadName, string>>> = {
  W1: `query BenchPoint($code: String!) { project(code: $code) { code name stage totalInvestment
    lead { code name } milestones { title dueOn reachedOn } } }`,
  W2: `query BenchDashboard($code: String!) { plan(code: $code) { code title
    areas { code title sections { ordinal title
      targets { code value comparator commitment deadline observations(last: 3) { period value } } } } } }`,
  W3: `query BenchPage($stage: ProjectStage!) { projects(key: true, stage: $stage, first: 50) {
    code name stage totalInvestment lead { code name } area { code title } } }`,
  W4: `query BenchAggregate { stages { key count sum } }`,
  W5: `query BenchPlan { plan(code: "kaihua-2023") { code year title titleEn place { code name parent { name } }
    headlineTargets { ...TargetRow }
    areas { code ordinal title titleEn targets(first: 50) { totalCount nodes { ...TargetRow } }
      sections { ordinal title measures { title citation { path legibility } } targets { code }
        designations { code title level stage } } } } }
    fragment TargetRow on Target { code value comparator commitment deadline
      indicator { code name nameEn kind direction unit { code symbol } }
      citation { path legibility document { title } } }`,
};
