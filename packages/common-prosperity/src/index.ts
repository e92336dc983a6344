import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { declareEnums } from './enums.ts';
import { evidence } from './evidence.ts';
import { extendDesignation } from './extends/designation.ts';
import { extendPlace } from './extends/place.ts';
import {
  brandRow,
  brandSalesRow,
  facilityRow,
  heritageItemRow,
  incomeSurveyRow,
  jobRecordRow,
  villageIncomeRow,
} from './imports.ts';
import { declareBrand } from './objects/brand.ts';
import { declareBrandSales } from './objects/brandSales.ts';
import { declareFacility } from './objects/facility.ts';
import { declareHeritageItem } from './objects/heritageItem.ts';
import { declareIncomeGrowth } from './objects/incomeGrowth.ts';
import { declareIncomeSurvey } from './objects/incomeSurvey.ts';
import { declareJobRecord } from './objects/jobRecord.ts';
import { declareVillageIncome } from './objects/villageIncome.ts';

/** Common prosperity: the income of villages and residents, jobs, regional brands, facilities and heritage. */
export const commonProsperity = defineDomain({
  id: 'common-prosperity',
  uses: { plan },
  types(graph) {
    const words = declareEnums(graph);
    declareVillageIncome(graph);
    declareBrand(graph);
    declareBrandSales(graph);
    declareJobRecord(graph);
    declareIncomeSurvey(graph);
    declareFacility(graph);
    declareHeritageItem(graph);
    extendPlace(graph, declareIncomeGrowth(graph));
    extendDesignation(graph);
    return words;
  },
  evidence,
  demo,
  imports: {
    villageIncomes: villageIncomeRow,
    brands: brandRow,
    brandSales: brandSalesRow,
    jobRecords: jobRecordRow,
    incomeSurveys: incomeSurveyRow,
    facilities: facilityRow,
    heritageItems: heritageItemRow,
  },
});
