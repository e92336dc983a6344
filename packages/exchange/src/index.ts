import { plan } from '@plangraph/plan';
import { defineDomain } from '@plangraph/schema';

/** Exchange: how agencies, scripts and partners live with the graph, by keys of their own and by whole files. */
export const exchange = defineDomain({
  id: 'exchange',
  area: null,
  uses: { plan },
  types() {},
});
