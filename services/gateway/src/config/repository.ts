import { resolve } from 'node:path';

/** The folder that holds the whole checkout; where the gateway is installed, that of the product that runs it. */
export const repositoryRoot = import.meta.url.includes('/node_modules/')
  ? process.cwd()
  : resolve(import.meta.dirname, '../../../..');
