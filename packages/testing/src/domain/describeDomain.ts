import { ownTables } from '@plangraph/database';
import type { Domain, Register, Viewer } from '@plangraph/schema';
import { validateSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadDataset } from '../onDataset.ts';
import { asOfStories } from './asOfStories.ts';
import { costStories, type DeclaredCosts } from './costStories.ts';
import { edgeStories } from './edgeStories.ts';
import { exampleStories } from './exampleStories.ts';
import { importStories } from './importStories.ts';
import { listStories } from './listStories.ts';
import { migrationStories } from './migrationStories.ts';
import { objectSelection } from './objectFields.ts';
import { pageStories } from './pageStories.ts';
import { policyStories } from './policyStories.ts';
import { registerStories } from './registerStories.ts';
import type { SeenBy } from './seers.ts';
import { selectionOf, shapeOf } from './shape.ts';
import { tellingStories } from './tellingStories.ts';
import { ownVerbs, type SampleInputs, verbStories } from './verbStories.ts';
import { wordStories } from './wordStories.ts';
import { createWorld, type SampleRows, type World } from './world.ts';

/** What the suite cannot know of a domain. */
export interface DomainStories {
  /** A sample row for each import; see `spine` for what they may refer to. Together they leave no column empty. */
  readonly rows: SampleRows;
  /** The data set on which the examples of the README run: its folder in prisma/seed, or the address of a folder of the domain's own. */
  readonly dataset: string | URL;
  /** Where the README lies; in the package of the domain's name when left out. */
  readonly readme?: URL;
  /** How it is loaded: that of `@plangraph/dataset`, which this package does not know. */
  readonly loadDataset: LoadDataset;
  /** Who sees each noun, by its name: said a second time, so that a policy that is forgotten or too wide is noticed. */
  readonly seenBy: Readonly<Record<string, SeenBy>>;
  /** A sample input for each verb that the domain declares itself; the spine's bureau owns every sample row. */
  readonly verbs?: SampleInputs;
  /** How many tables a page of a noun reads with all that it shows, where that is more than is usual; the suite says how many. */
  readonly costs?: DeclaredCosts;
  /** Who asks, where not everybody sees everything; the public when left out. */
  readonly viewer?: Viewer;
}

const count = 24;
const few = 6;

/**
 * Describes what every domain has to do, whatever it owns. It reads from the schema what there is to test, so a noun, a
 * filter or an edge that is added is tested without another line.
 *
 * @example describeDomain(industry, { dataset: 'a-plan', loadDataset, seenBy: { Park: 'EVERYBODY' }, rows: { parks: (n) => ({ code: `park-${n}` }) } });
 */
export function describeDomain(domain: Domain, stories: DomainStories): void {
  const { rows, dataset, loadDataset, readme, verbs = {}, seenBy, costs = {}, viewer = null } = stories;
  const shape = shapeOf(domain);

  describe(`${domain.id}, by itself`, () => {
    it('composes with what it uses, and owns something', () => {
      expect(validateSchema(shape.schema)).toEqual([]);
      expect(shape.nouns).not.toEqual([]);
    });
  });

  describe(`${domain.id}, with ${count} rows of each kind`, () => {
    const world = worldOf(count);
    describe.each(shape.nouns.map((noun) => [noun.name, noun] as const))('%s', (_, noun) =>
      listStories(shape.schema, noun, world),
    );
    describe('edges', () => edgeStories(shape, world));
    describe('words', () => wordStories(domain, shape, world));
    describe('rows that are sent', () => importStories(domain, { rows, count, nouns: shape.nouns, world }));
  });

  const registers = shape.nouns.filter(({ name }) => shape.registers.has(name));
  describe.runIf(registers.length)(`${domain.id}, as working registers`, () => {
    describe.each(registers.map((noun) => [noun.name, noun] as const))('%s', (name, noun) => {
      const world = worldOf(few);
      const register = shape.registers.get(name) as Register;
      registerStories({ domain, register, noun, shape, rows, count: few, world });
    });
  });

  describe(`${domain.id}, for whoever asks, and as of earlier`, () => {
    const world = worldOf(few);
    describe.each(shape.nouns.map((noun) => [noun.name, noun] as const))('%s', (name, noun) => {
      policyStories(shape, noun, seenBy[name], world);
      asOfStories(noun, world);
    });
  });

  describe.runIf(ownVerbs(shape).length)(`${domain.id}, by its own verbs`, () => {
    verbStories(shape, verbs, worldOf(few));
  });

  describe(`${domain.id}, while rows are added`, () => {
    const world = worldOf(count);
    let last = count;
    const nextRow = () => (last += 1);
    describe.each(shape.nouns.map((noun) => [noun.name, noun] as const))('%s', (_, noun) =>
      pageStories(shape.schema, noun, world, nextRow),
    );
    describe('whoever follows', () => tellingStories({ shape, seenBy, world, nextRow }));
  });

  describe(`${domain.id}, growing`, () => {
    const world = worldOf(3);
    describe.each(shape.nouns.map((noun) => [noun.name, noun] as const))('%s', (name, noun) =>
      costStories(noun, costs[name], world),
    );
    it('is read with one statement a list, however many rows there are', async () => {
      const ask = async () => {
        for (const { many, type, edges } of shape.nouns) {
          const beyond = edges.map(({ field, kind }) =>
            kind === 'connection' ? `${field} { totalCount nodes { id } }` : `${field} { id __typename }`,
          );
          await world().ask(
            `{ ${many}(first: 200) { totalCount nodes { ${selectionOf(type)} ${objectSelection(type)} ${beyond.join(' ')} } } }`,
          );
        }
      };
      await ask();
      await world().write(4, 90);
      await ask();
    });
  });

  const own = ownTables(domain.id);
  if (own?.landed) describe(`${domain.id}, its migrations`, () => migrationStories(domain, shape, own));

  describe(`${domain.id}, as its README shows it`, () => exampleStories(domain, { dataset, loadDataset }, readme));

  function worldOf(size: number): () => World {
    let world: World;
    beforeAll(async () => {
      world = await createWorld(domain, rows, size, viewer);
    });
    afterAll(() => world?.graph.close());
    return () => world;
  }
}
