import { type Evidence, growthOf, sumOf } from '@plangraph/schema';

/** Indicators that this domain counts from its own records. */
export const evidence: Readonly<Record<string, Evidence>> = {
  'foreign-trade.growth': growthOf(
    sumOf('TradeRecord', ['exports', 'imports'], { factor: '10000', on: 'periodEnd', place: 'enterprise.place' }),
  ),
};
