import { exchange } from '@plangraph/exchange';
import { industry } from '@plangraph/industry';
import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { water } from '@water-county/water';

/** What this county's graph is composed of: the one place that names the domain of water. */
export const domains = [plan, industry, projects, water, exchange];
