// The suite's products as a subgraph of the mechanism, in a process of its own: a product elsewhere, whose model has the tables of its domain too.
import { pathToFileURL } from 'node:url';
import { enums, models } from '@plangraph/database';
import { serveDomains } from '@plangraph/gateway';
import { plan } from '@plangraph/plan';

const [, , model = ''] = process.argv;
const own: { readonly models: object; readonly enums: object } = await import(pathToFileURL(model).href);
Object.assign(models, own.models);
Object.assign(enums, own.enums);
const { products } = await import('./products.js');
await serveDomains([plan, products], process.env, { subgraph: ['products'] });
