import { join, resolve } from 'node:path';

/** The folder that holds the whole checkout. */
export const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** The folder of this package. */
export const cockpitRoot = resolve(import.meta.dirname, '..');

/** Where pages lie: beside what was installed, because they are made anew as easily. */
export const pagesFolder = join(repositoryRoot, 'node_modules/.cache/plangraph-cockpit');

/** Tells the gateway (services/gateway/src/pages) which pages to serve. */
export const manifestFile = join(pagesFolder, 'manifest.json');

/** The schema that the pages are written for, and that their words come from. */
export const schemaFile = join(repositoryRoot, 'schema.graphql');
