import { commonProsperity } from '@plangraph/common-prosperity';
import { governance } from '@plangraph/governance';
import { industry } from '@plangraph/industry';
import { innovation } from '@plangraph/innovation';
import { openingUp } from '@plangraph/opening-up';
import { plan } from '@plangraph/plan';
import { projects } from '@plangraph/projects';
import type { Domain } from '@plangraph/schema';
import { urbanRural } from '@plangraph/urban-rural';

/** The product on one screen: the spine, and the seven policy areas in the order of the plan. */
export const domains: readonly Domain[] = [
  plan,
  industry,
  projects,
  innovation,
  openingUp,
  urbanRural,
  commonProsperity,
  governance,
];
