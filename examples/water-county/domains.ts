import { commonProsperity } from '@plangraph/common-prosperity';
import { exchange } from '@plangraph/exchange';
import { governance } from '@plangraph/governance';
import { industry } from '@plangraph/industry';
import { innovation } from '@plangraph/innovation';
import { openingUp } from '@plangraph/opening-up';
import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import { urbanRural } from '@plangraph/urban-rural';
import { gauges } from '@river-bureau/gauges';
import { water } from '@water-county/water';

const areas = [industry, projects, innovation, openingUp, urbanRural, commonProsperity, governance];

/** What this county's graph is composed of: the one place that names the domains of water and of gauges. */
export const domains = [plan, ...areas, water, gauges, exchange];
