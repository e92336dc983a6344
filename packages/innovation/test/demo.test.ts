import { loadDataset } from '@plangraph/dataset';
import { loadDemo } from '@plangraph/demo';
import { industry } from '@plangraph/industry';
import { onDataset } from '@plangraph/testing';
import { describe, expect, it, test } from 'vitest';
import { innovation } from '../src/index.ts';

const code = 'kaihua-2023';
const { ask, graph } = onDataset(innovation, { dataset: code, loadDataset, loadDemo });

describe('the synthetic year of industry and innovation', () => {
  const indicators = [...Object.keys(industry.evidence), ...Object.keys(innovation.evidence)];

  test.each(indicators)('%s: the records agree with what was reported', async (indicator) => {
    const { target } = (
      await ask(`{ plan(code: "${code}") { target(code: "${indicator}") {
      evidence { value reported difference } } } }`)
    ).plan;
    expect(target.evidence.reported).not.toBeNull();
    // One high-tech enterprise was reported and is not in the register, so that a difference can be seen.
    expect(target.evidence.difference).toBe(indicator === 'high-tech-enterprises.new' ? '1' : '0');
  });

  it('has a register of a county’s size, and everything in it is marked', async () => {
    const lists = {
      enterprises: 600,
      enterpriseOutputs: 2400,
      rdExpenditures: 280,
      schools: 60,
      techRecognitions: 150,
      researchInstitutions: 15,
    };
    const marked = { ...lists, parks: 5, industryChains: 5, educationCommunities: 5, enclaves: 3, echelonCriteria: 5 };
    for (const [list, least] of Object.entries(marked)) {
      const { totalCount } = (await ask(`{ ${list} { totalCount } }`))[list];
      expect(totalCount, list).toBeGreaterThanOrEqual(least);
    }
    for (const table of ['Park', 'IndustryChain', 'School', 'EducationCommunity', 'Enclave', 'EchelonCriterion']) {
      const { rows } = await graph().database.pool.query(
        `SELECT "code" FROM "${table}" WHERE "synthetic" <> ("code" LIKE 'kaihua-demo-%')`,
      );
      expect(rows, table).toEqual([]);
    }
  });

  test.each(['listingCases', 'researchProjects', 'schools', 'enclaves', 'researchInstitutions'])(
    '%s are in every stage that practice knows',
    async (list) => {
      const { groupBy } = (await ask(`{ ${list} { groupBy(field: STAGE) { key count } } }`))[list];
      expect(groupBy.length).toBeGreaterThanOrEqual(list === 'enclaves' ? 3 : 4);
    },
  );

  it('divides what was produced and spent among those who are above designated size, each at least as large', async () => {
    const { rows } = await graph().database.pool.query(`
      SELECT count(*)::int AS producers, min(total)::float AS least FROM (
        SELECT sum(o."revenue") AS total FROM "EnterpriseOutput" o
        WHERE o."period" LIKE '2023-%' AND EXISTS (SELECT FROM "Recognition" r
          WHERE r."enterpriseId" = o."enterpriseId" AND r."kind" = 'ABOVE_SCALE' AND r."expiresOn" IS NULL)
        GROUP BY o."enterpriseId") of`);
    expect(rows[0].producers).toBeGreaterThan(90);
    expect(rows[0].least).toBeGreaterThan(2000);
  });
});
