import { __domain__ } from '@__product__/__id__';
import { exchange } from '@plangraph/exchange';
import { plan } from '@plangraph/plan';

/** What the graph is composed of: the one place that names its domains. */
export const domains = [plan, __domain__, exchange];
