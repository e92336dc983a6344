import { resolve } from 'node:path';

/** The folder that holds the whole checkout. */
export const repositoryRoot = resolve(import.meta.dirname, '../../../..');
