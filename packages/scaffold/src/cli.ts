#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { intro, log, outro } from '@clack/prompts';
import type { Given } from './ask.ts';
import { checkoutAt } from './checkout.ts';
import { nameOf } from './names.ts';
import { newDomain, removeDomain } from './newDomain.ts';
import { newExternal } from './newExternal.ts';
import { newNoun } from './newNoun.ts';
import { newVerb } from './newVerb.ts';
import type { Place } from './place.ts';
import { isProduct, productAt } from './product.ts';

const usage = `Usage:
  new-domain <name>            makes a domain: [--zh 水利] [--noun "water work"] [--noun-zh 水利工程] [--plural "water works"]
  new-domain <name> --external <folder>   makes the same as a repository of its own, from a checkout of PlanGraph
  new-domain <name> --remove   takes it out without a trace
  new-noun <domain> <Noun>     adds a noun to a domain: [--zh 水闸] [--plural sluices]
  new-verb <domain> <verb>     adds a verb: --noun <Noun> [--zh 检查]

Every question is a flag as well; --yes asks none, and takes what is proposed. --no-install leaves the installation to you, --files-only everything but the files.`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values, positionals } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    zh: text,
    noun: text,
    'noun-zh': text,
    plural: text,
    external: text,
    yes: flag,
    remove: flag,
    'no-install': flag,
    'files-only': flag,
    help: flag,
  },
  allowPositionals: true,
});
const given: Given = {
  values,
  silent: values.yes === true || !process.stdin.isTTY,
  install: values['no-install'] !== true,
};
const [command, first, second] = positionals;

try {
  process.exitCode = await carryOut();
} catch (error) {
  log.error((error as Error).message);
  process.exitCode = 1;
}

async function carryOut(): Promise<number> {
  const work = workOf();
  if (!work) {
    process.stderr.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  intro(`${command} ${first ?? ''}`);
  await work();
  outro(farewell());
  return 0;
}

function farewell(): string {
  if (values.remove) return 'Nothing of it is left.';
  if (values.external !== undefined) return `Done. Now, in ${values.external}: npx -y pnpm@12 test`;
  return `Done. Now: npx -y pnpm@12 test ${nameOf(first ?? '').kebab}`;
}

/** Where it is run, and what follows there when files were written. */
function placeHere(): Place {
  return values['files-only'] ? { ...foundHere(), goOn: () => {} } : foundHere();
}

/** A checkout of PlanGraph, or a product. */
function foundHere(): Place {
  const here = process.cwd();
  if (existsSync(join(here, 'services/gateway/src/domains.ts'))) return checkoutAt(here);
  if (isProduct(here)) return productAt(here);
  throw new Error(`${here} is neither a checkout of PlanGraph nor a product with domains.ts and model; run it in one.`);
}

/** What only a checkout has to give: the packages that a repository of its own installs. */
function checkoutHere(): Place {
  const place = placeHere();
  if (existsSync(join(place.root, 'packing/pack.ts'))) return place;
  throw new Error('--external packs the packages of PlanGraph: run it in a checkout of it.');
}

function workOf(): (() => Promise<void> | void) | undefined {
  const say = (step: string) => log.step(step);
  if (command === 'new-domain' && first) {
    const { external } = values;
    if (external !== undefined) return () => newExternal(checkoutHere(), first, external, given, say);
    return values.remove
      ? () => removeDomain(placeHere(), first, given, say)
      : () => newDomain(placeHere(), first, given, say);
  }
  if (command === 'new-noun' && first && second) return () => newNoun(placeHere(), first, second, given, say);
  if (command === 'new-verb' && first && second) return () => newVerb(placeHere(), first, second, given, say);
  return undefined;
}
