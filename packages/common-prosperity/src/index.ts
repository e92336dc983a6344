import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';
import { demo } from './demo.ts';
import { evidence } from './evidence.ts';
import { extendPlace } from './extends/place.ts';
import { brandRow, brandSalesRow, villageIncomeRow } from './imports.ts';
import { declareBrand } from './objects/brand.ts';
import { declareBrandSales } from './objects/brandSales.ts';
import { declareVillageIncome } from './objects/villageIncome.ts';

/** Common prosperity: the income of villages, regional brands and their sales. */
export const commonProsperity = defineDomain({
  id: 'common-prosperity',
  uses: { plan },
  types(graph) {
    declareVillageIncome(graph);
    declareBrand(graph);
    declareBrandSales(graph);
    extendPlace(graph);
  },
  evidence,
  demo,
  imports: { villageIncomes: villageIncomeRow, brands: brandRow, brandSales: brandSalesRow },
});
