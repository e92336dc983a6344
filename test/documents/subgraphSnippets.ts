import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenModule } from '../architecture/compiling.ts';
import { root } from '../architecture/house.ts';

/** What a block speaks of: a router, or the graph of a domain. */
const router = [
  "import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';",
  'declare const supergraph: string;',
];
const domain = [
  `import type { Graph } from ${JSON.stringify(join(root, 'packages/schema/src/index.ts'))};`,
  'declare const graph: Graph;',
];

/** The guide's noun is nobody's; a noun that is there, and columns of it, take its place. */
const there: Readonly<Record<string, string>> = {
  Permit: 'Milestone',
  number: 'titleZh',
  volume: 'ordinal',
  note: 'titleEn',
};

/** The blocks of TypeScript in the guide of subgraphs, as modules that are given what they speak of. */
export function subgraphModules(guide: string): WrittenModule[] {
  const text = readFileSync(join(root, guide), 'utf8');
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.map((block, nth) => {
    const [given, body] = block.includes('graph.noun(') ? [domain, spokenOfAs(block)] : [router, block];
    return { name: `block ${nth + 1}`, text: [...given, body, 'export {};'].join('\n') };
  });
}

function spokenOfAs(block: string): string {
  return Object.entries(there).reduce(
    (changed, [name, other]) => changed.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), other),
    block,
  );
}
