import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrator, createRegisterWorld, type RegisterWorld, reporter } from './world.ts';

let world: RegisterWorld;
beforeAll(async () => {
  world = await createRegisterWorld();
  for (const code of ['one', 'two', 'three']) {
    await world.project(code, { area: { plan: 'county-plan', code: 'works' } });
  }
});
afterAll(() => world?.graph.close());

/** What each statement of a verb is, in the order in which they are sent. */
async function statementsOf(ask: () => Promise<{ errors: readonly unknown[] }>, refused = 0): Promise<string[]> {
  world.graph.forget();
  const { errors } = await ask();
  expect(errors).toHaveLength(refused);
  return world.graph.statements.map((text) => text.trim().slice(0, 200));
}

describe('a verb of a register', () => {
  it('prints', async () => {
    const change = (viewer = reporter, name = 'One', key = 'one') =>
      world.verb('changeProject', { key, change: { nameEn: name } }, { viewer });
    const show = (title: string, lines: string[]) => console.log(`${title} ${lines.length}\n${lines.join('\n')}\n`);
    await change();
    show('owner', await statementsOf(() => change(reporter, 'Two')));
    show('administrator', await statementsOf(() => change(administrator, 'Three')));
    show('move', await statementsOf(() => world.verb('moveProject', { key: 'one', to: 'PRELIMINARY' })));
    show('refused', await statementsOf(() => world.verb('moveProject', { key: 'one', to: 'PRELIMINARY' }), 1));
    show('lead', await statementsOf(() => world.verb('changeProject', { key: 'one', change: { lead: 'bureau' } })));
    show('create', await statementsOf(() => world.verb('createProject', { project: { code: 'four', nameZh: '四', place: 'county', lead: 'bureau' } })));
    show('retire', await statementsOf(() => world.verb('retireProject', { key: 'four', reason: 'x' })));
  });
});
