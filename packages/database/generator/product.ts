#!/usr/bin/env node
import { join } from 'node:path';
import { refreshModel } from './refreshModel.ts';

// `plangraph-model`: the model of a product in a repository of its own, run in its folder. `domains.ts` lists the domains; the client comes into
// the product's package `model`, which all packages of PlanGraph take it from.
const here = import.meta.dirname;
refreshModel({
  root: process.cwd(),
  list: join(process.cwd(), 'domains.ts'),
  house: join(here, '../prisma'),
  output: join(process.cwd(), 'model'),
  describe: `node ${join(here, 'generate.js')}`,
  sources: ['package.json', join(here, '*.js')],
});
