import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkloadName } from '../workloads.ts';

/** The gateway's operations. */
export const gatewayDocuments: Readonly<Record<WorkloadName, string>> = {
  W1: `query BenchPoint($code: String!) { project(code: $code) { code name(lang: ZH) stage totalInvestment
    lead { code name(lang: ZH) } milestones { title(lang: ZH) dueOn reachedOn } } }`,
  W2: `query BenchDashboard($code: String!) { plan(code: $code) { code title(lang: ZH)
    areas { code title(lang: ZH) sections { ordinal title(lang: ZH)
      targets { code value comparator commitment deadline observations(last: 3) { nodes { period value } } } } } } }`,
  W3: `query BenchPage($stage: ProjectStage!) { projects(first: 50, filter: { key: { eq: true }, stage: { eq: $stage } },
    orderBy: [{ field: TOTAL_INVESTMENT, direction: DESC }]) { nodes { code name(lang: ZH) stage totalInvestment
      lead { code name(lang: ZH) } area { code title(lang: ZH) } } } }`,
  W4: `query BenchAggregate { projects { groupBy(field: STAGE) { key count sum { totalInvestment } } } }`,
  W5: readFileSync(join(import.meta.dirname, '../../../../services/gateway/operations/plan.graphql'), 'utf8'),
};

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
};
