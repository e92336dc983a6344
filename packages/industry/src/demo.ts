import type { Demo } from '@plangraph/schema';
import { echelonCriteria } from './demo/criteria.ts';
import { enterprises, industryChains, parks } from './demo/enterprises.ts';
import { listingCases } from './demo/listings.ts';
import { enterpriseOutputs } from './demo/outputs.ts';
import { recognitions } from './demo/recognitions.ts';
import { clearedSites } from './demo/sites.ts';

/**
 * Made-up enterprises of a county, with chains and parks of their own and credit codes that belong to nobody; the records of
 * other domains hang on them. As many are recognised, and as much is produced, as was reported.
 */
export const demo: Demo = {
  bureau: { code: 'economy', nameZh: '示例经济和信息化局', nameEn: 'Demo bureau of economy and information' },
  records: (world) => ({
    industryChains: industryChains(world),
    parks: parks(world),
    enterprises: enterprises(world),
    recognitions: recognitions(world),
    echelonCriteria: echelonCriteria(world),
    listingCases: listingCases(world),
    clearedSites: clearedSites(world),
    enterpriseOutputs: enterpriseOutputs(world),
  }),
};
