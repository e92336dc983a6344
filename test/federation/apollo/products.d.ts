import type { Domain } from '@plangraph/schema';

/** The domain that Apollo's suite asks for. */
export const products: Domain;
