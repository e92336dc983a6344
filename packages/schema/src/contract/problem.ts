export type { Problem } from '@plangraph/messages';
