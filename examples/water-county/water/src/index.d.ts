import type { Domain } from '@plangraph/schema';

/** Waters, and what was measured in them. */
export declare const water: Domain;
