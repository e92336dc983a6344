import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CopiedCheckout, copyCheckout } from './copiedCheckout.ts';
import { type Developing, startDeveloping } from './developing.ts';

// What somebody meets who develops with `pnpm dev`, in a copy of the checkout: `pnpm newcomer`.

const timeout = 600_000;
const port = '4797';
const address = `http://127.0.0.1:${port}`;
let copy: CopiedCheckout;
let dev: Developing;

beforeAll(() => {
  copy = copyCheckout();
  execFileSync(process.execPath, ['packages/database/generator/refresh.ts'], { cwd: copy.folder });
  dev = startDeveloping(copy.folder, [process.execPath, 'services/gateway/development/dev.ts'], { PORT: port });
}, timeout);
afterAll(() => {
  dev?.kill();
  copy?.remove();
});

const asked = (query: string) => dev.asked(query, address);
const change: Developing['change'] = (...given) => dev.change(...given);

const descriptions =
  '{ __type(name: "Park") { description } echelon: __type(name: "EchelonCriterion") { fields { description } } }';

describe('somebody who develops with pnpm dev', () => {
  it('is answered as soon as there is a gateway, and never refused meanwhile', { timeout }, async () => {
    await expect.poll(() => dev.said(), { timeout }).not.toBe('');
    await expect.poll(() => asked('{ __typename }').catch(() => ''), { timeout }).toContain('"Query"');
  });

  it('sees a description, a message and the model as he saved them', { timeout }, async () => {
    change('packages/industry/src/objects/echelonCriterion.ts', 'What the criterion asks for', 'What is asked for');
    expect(await asked(descriptions)).toContain('What is asked for');
    change('services/gateway/src/errors/requests.ts', 'There is nothing at {address}.', 'Nothing stands at {address}.');
    expect(await (await fetch(`${address}/nowhere`)).text()).toContain('Nothing stands at “/nowhere”.');
    change('prisma/industry.prisma', '/// An industrial park (园区).', '/// A park of industry (园区).');
    expect(await asked(descriptions)).toContain('A park of industry (园区).');
  });

  it('is told where a source cannot be read, while the last gateway serves', { timeout }, async () => {
    const file = 'packages/industry/src/objects/echelonCriterion.ts';
    change(file, 'export function', 'export export function');
    expect(await asked(descriptions)).toContain('A park of industry (园区).');
    await expect.poll(() => dev.said(), { timeout }).toMatch(/echelonCriterion\.ts:5/);
    change(file, 'export export function', 'export function');
    expect(await asked(descriptions)).toContain('What is asked for');
  });

  it('is told where a composition fails, in the terminal and by the graph', { timeout }, async () => {
    const file = 'packages/industry/src/objects/echelonCriterion.ts';
    change(file, "filter: ['code',", "filter: ['code', 'nameEn',");
    const { errors } = JSON.parse(await asked(descriptions));
    expect(errors[0].extensions).toMatchObject({
      code: 'COMPOSITION_FAILED',
      places: [expect.stringMatching(/^packages\/industry\/src\/objects\/echelonCriterion\.ts:\d+$/)],
    });
    expect(dev.said()).toContain(`→ ${errors[0].extensions.places[0]}`);
    change(file, "filter: ['code', 'nameEn',", "filter: ['code',");
    expect(await asked(descriptions)).toContain('What is asked for');
  });

  it('leaves nothing behind with Ctrl-C', { timeout }, async () => {
    const url = readFileSync(join(copy.folder, '.plangraph/demo/development.url'), 'utf8');
    expect(await dev.interrupt()).toBe(0);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    await expect(fetch(`http://127.0.0.1:${new URL(url).port}`)).rejects.toThrow('fetch failed');
  });
});
