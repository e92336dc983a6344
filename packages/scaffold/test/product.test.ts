import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { productAt } from '../src/product.ts';

// What `pnpm newcomer` shows of whole products, of their list alone.

const root = mkdtempSync(join(tmpdir(), 'plangraph-product-'));
afterAll(() => rmSync(root, { recursive: true }));

const manifest = {
  name: 'water-county',
  dependencies: { '@water-county/water': 'link:./water', '@plangraph/schema': '^0.1.0' },
  devDependencies: { vitest: '5.1.1' },
};
const imports = `import { water } from '@water-county/water';
import {
  exchange,
} from '@plangraph/exchange';
import { plan } from '@plangraph/plan';
`;
const text = (file: string) => readFileSync(join(root, file), 'utf8');

it.each([
  ['in one line', '[plan, water, exchange]', '[plan, water, wells, exchange]'],
  ['line by line', '[\n  plan,\n  water,\n  exchange,\n]', '[\n  plan,\n  water,\n  wells,\n  exchange,\n]'],
])('a domain is put into a list %s, and leaves it as it was', (_, before, after) => {
  const list = `${imports}\n/** Of wells, water, and others. */\nexport const domains = ${before};\n`;
  writeFileSync(join(root, 'domains.ts'), list);
  writeFileSync(join(root, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const named = text('package.json');
  const product = productAt(root);
  const wells = { package: product.packageOf('wells'), name: 'wells' };

  product.wire(wells);
  expect(text('domains.ts')).toBe(
    `import { water } from '@water-county/water';\n${list
      .replace(`import { water } from '@water-county/water';\n`, '')
      .replace(`plan';\n`, `plan';\nimport { wells } from '@water-county/wells';\n`)
      .replace(before, after)}`,
  );
  expect(JSON.parse(text('package.json')).dependencies).toEqual({
    ...manifest.dependencies,
    '@water-county/wells': 'link:./wells',
  });

  expect(product.unwire(wells)).toBe(true);
  expect([text('domains.ts'), text('package.json')]).toEqual([list, named]);
  expect(product.unwire(wells)).toBe(false);
});

it('a list without exchange is left to its author', () => {
  writeFileSync(join(root, 'domains.ts'), `${imports}\nexport const domains = [plan];\n`);
  writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
  expect(() => productAt(root).wire({ package: '@water-county/wells', name: 'wells' })).toThrow(
    'lists no exchange, before which wells belongs; add it by hand',
  );
});
