import { commonProsperity } from '@plangraph/common-prosperity';
import { exchange } from '@plangraph/exchange';
import { governance } from '@plangraph/governance';
import { industry } from '@plangraph/industry';
import { innovation } from '@plangraph/innovation';
import { openingUp } from '@plangraph/opening-up';
import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import type { Domain } from '@plangraph/schema';
import { urbanRural } from '@plangraph/urban-rural';

/** The product on one screen: the spine, the policy areas in the order of the plan, and how others exchange rows with them. */
export const domains: readonly Domain[] = [
  plan,
  industry,
  projects,
  innovation,
  openingUp,
  urbanRural,
  commonProsperity,
  governance,
  exchange,
];
