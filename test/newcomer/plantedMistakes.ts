import { suiteMistakes } from './mistakesOfSuite.ts';

/** Who tells of a mistake first. */
type Teller = 'types' | 'composition' | 'kit' | 'law' | '`test`' | '`check`';

/** A change of one file of the copy: what stands there, and what a newcomer wrote in its place. */
export interface Plant {
  readonly file: string;
  readonly instead: string;
  readonly write: string;
}

/** A mistake as a newcomer makes it in the domain that the guide has made. */
export interface PlantedMistake {
  readonly mistake: string;
  readonly toldBy: Teller;
  /** What is said of it, in parts: what stands between them differs. */
  readonly says: readonly string[];
  readonly plants: readonly Plant[];
  /** Whether the data model is another, so that the client is made anew before anybody can tell. */
  readonly ofModel?: true;
  /** A package of the house that an installation gives the domain then, as its package.json asks. */
  readonly installs?: string;
  /** What is run in the Node of the checkout, in turn; the last of them tells. */
  readonly told: readonly (readonly string[])[];
}

const water = 'packages/water';
const noun = `${water}/src/objects/waterWork.ts`;
const model = `${water}/model/water.prisma`;
const suite = `${water}/test/water.test.ts`;

const types = [['node_modules/typescript/bin/tsc', '--noEmit', '--project', 'packages/water/tsconfig.json']];
const composition = [['services/gateway/src/main.ts', 'schema', '--check']];
const migrations = [['packages/database/src/cli.ts', 'migrate:check']];
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--maxWorkers=1'];
const kit = (story: string) => [[...vitest, suite, '-t', story]];
const law = (name: string) => [[...vitest, `test/architecture/${name}.test.ts`]];

const opened = `query: { one: { name: 'waterWork', by: ['code'] }, many: 'waterWorks' },`;
const everybody = `WaterWork: 'EVERYBODY',`;

/** The fifteen mistakes that issue 16 lists, and some that are made as easily. */
export const plantedMistakes: readonly PlantedMistake[] = [
  {
    mistake: 'a filter without an index',
    toldBy: 'composition',
    says: ['on which no index of the model', 'begins; add @@index('],
    plants: [{ file: noun, instead: `filter: ['code', `, write: `filter: ['code', 'startedOn', ` }],
    told: composition,
  },
  {
    mistake: 'a policy that is forgotten',
    toldBy: 'kit',
    says: [
      `the policy of WaterWork is not what seenBy: { WaterWork: 'SIGNED_IN' } says: the public lists`,
      'Mend policy of',
    ],
    plants: [{ file: suite, instead: everybody, write: `WaterWork: 'SIGNED_IN',` }],
    told: kit('on every path alike'),
  },
  {
    mistake: 'a policy that is too wide',
    toldBy: 'kit',
    says: [
      `the policy of WaterWork is not what seenBy: { WaterWork: 'OWNER' } says: a reader of another county lists`,
      'Mend policy of',
    ],
    plants: [
      { file: noun, instead: opened, write: `${opened}\n    policy: (viewer) => viewer !== null,` },
      { file: suite, instead: everybody, write: `WaterWork: 'OWNER',` },
    ],
    told: kit('on every path alike'),
  },
  {
    mistake: 'a noun of which nobody said who sees it',
    toldBy: 'kit',
    says: ['say who sees WaterWork, in describeDomain of the domain’s test: seenBy: { WaterWork:'],
    plants: [{ file: suite, instead: everybody, write: '' }],
    told: kit('is said to be seen'),
  },
  {
    mistake: 'a resolver that asks the database for each row',
    toldBy: 'types',
    says: [`Property 'database' does not exist on type`],
    plants: [
      {
        file: noun,
        instead: `enterprise: t.one('enterprise'),`,
        write: `enterprise: t.one('enterprise'),
      moves: t.derived({ description: 'How often it moved.', type: 'Int', needs: { id: true }, resolve: ({ id }) => graph.database.prisma.change.count({ where: { recordId: id } }) }),`,
      },
    ],
    told: types,
  },
  {
    mistake: 'a database of its own',
    toldBy: 'law',
    says: ['imports @plangraph/database; a domain reads by naming what its fields need'],
    plants: [
      {
        file: noun,
        instead: `import type { Graph }`,
        write: `import { openDatabase } from '@plangraph/database';\nimport type { Graph }`,
      },
      {
        file: `${water}/package.json`,
        instead: `"dependencies": {`,
        write: `"dependencies": {\n    "@plangraph/database": "workspace:*",`,
      },
    ],
    installs: 'database',
    told: law('imports'),
  },
  {
    mistake: 'a sibling that `uses` does not name',
    toldBy: 'law',
    says: ['imports its sibling @plangraph/projects without naming it in the uses of packages/', 'src/index.ts'],
    plants: [
      {
        file: noun,
        instead: `import type { Graph }`,
        write: `import type { projects } from '@plangraph/projects';\nimport type { Graph }`,
      },
      {
        file: `${water}/package.json`,
        instead: `"dependencies": {`,
        write: `"dependencies": {\n    "@plangraph/projects": "workspace:*",`,
      },
    ],
    told: law('imports'),
  },
  {
    mistake: 'evidence that no indicator bears',
    toldBy: 'kit',
    says: ['counts dams.raised, which no indicator of', 'bears; write the indicator'],
    plants: [
      {
        file: `${water}/src/evidence.ts`,
        instead: `'sluices.opened':`,
        write: `'dams.raised': countOf('Sluice', { on: 'openedOn', place: 'place' }),\n  'sluices.opened':`,
      },
    ],
    told: kit('is borne by an indicator'),
  },
  {
    mistake: 'evidence of what another domain owns',
    toldBy: 'composition',
    says: ['water counts', 'from', 'which', 'uses'],
    plants: [
      {
        file: `${water}/src/evidence.ts`,
        instead: `countOf('Sluice', { on: 'openedOn'`,
        write: `countOf('Project', { on: 'startedOn'`,
      },
    ],
    told: composition,
  },
  {
    mistake: 'a field that is there already',
    toldBy: 'composition',
    says: ['The field Place.parks is declared by', 'one of them must choose another name.'],
    plants: [
      {
        file: `${water}/src/extends/place.ts`,
        instead: `waterWorks: t.connection`,
        write: `parks: t.connection`,
      },
    ],
    told: composition,
  },
  {
    mistake: 'a breaking change of the schema',
    toldBy: '`check`',
    says: [
      `Field 'citation' was removed from object type 'Park'`,
      'Take it back, or say in docs/reference/schema-changes.yaml why it has to be',
    ],
    plants: [
      { file: 'packages/industry/src/objects/park.ts', instead: `      citation: t.one('citation'),\n`, write: '' },
    ],
    told: [
      ['services/gateway/src/main.ts', 'schema', '--write'],
      ['services/gateway/development/schemaChanges.ts', '--check'],
    ],
  },
  {
    mistake: 'a circle of imports',
    toldBy: 'law',
    says: ['src/objects/sluice.ts ⇄ packages/', 'src/objects/waterWork.ts'],
    plants: [
      { file: noun, instead: `import type { Graph }`, write: `import './sluice.ts';\nimport type { Graph }` },
      {
        file: `${water}/src/objects/sluice.ts`,
        instead: `import type { Graph }`,
        write: `import './waterWork.ts';\nimport type { Graph }`,
      },
    ],
    told: law('layers'),
  },
  {
    mistake: 'a day in the wrong column',
    toldBy: 'kit',
    says: ['a move to COMPLETED fills startedOn, though WaterWork has completedOn; write dates: { COMPLETED:'],
    plants: [{ file: noun, instead: `COMPLETED: 'completedOn'`, write: `COMPLETED: 'startedOn'` }],
    told: kit('has the day of a move'),
  },
  {
    mistake: 'a column that is not there',
    toldBy: 'types',
    says: ['packages/water/src/objects/waterWork.ts(', `'"startedDay"' is not assignable`],
    plants: [{ file: noun, instead: `t.column('startedOn')`, write: `t.column('startedDay')` }],
    told: types,
  },
  {
    mistake: 'a move to an unknown stage',
    toldBy: 'types',
    says: ['packages/water/src/objects/waterWork.ts(', `"FLOODED"`],
    plants: [
      {
        file: `${water}/src/rules/waterWorkStages.ts`,
        instead: `'UNDER_WAY', 'STOPPED'`,
        write: `'FLOODED', 'STOPPED'`,
      },
    ],
    told: types,
  },
  {
    mistake: 'an import whose key is no unique',
    toldBy: 'composition',
    says: ['its key (nameZh) is no unique of', 'or name a key that is one'],
    plants: [{ file: `${water}/src/imports.ts`, instead: `key: ['code'],`, write: `key: ['nameZh'],` }],
    told: composition,
  },
  {
    mistake: 'a verb without a sample input',
    toldBy: 'kit',
    says: ['add verbs: { relocateSluice: (n) => ({ … }) } to describeDomain'],
    plants: [{ file: suite, instead: 'relocateSluice:', write: 'someOther:' }],
    told: kit('has a sample input'),
  },
  {
    mistake: 'a migration that was edited',
    toldBy: '`test`',
    says: ['was edited: restore its file, and write the change as a new migration'],
    plants: [{ file: 'MIGRATION', instead: '-- CreateEnum', write: '-- Edited\n-- CreateEnum' }],
    told: [[...vitest, 'packages/database/test/checksums.test.ts']],
  },
  {
    mistake: 'half a migration',
    toldBy: '`check`',
    says: ['Migrations and data model have parted: run migrate:create'],
    plants: [
      {
        file: model,
        instead: '  nameEn      String?\n',
        write: '  nameEn      String?\n  /// How deep it is, in metres.\n  depth Int?\n',
      },
    ],
    ofModel: true,
    told: migrations,
  },
  {
    mistake: 'a field without a description',
    toldBy: 'composition',
    says: ['has no description. Write /// above it'],
    plants: [
      {
        file: model,
        instead: '  /// Civil date on which the work began; null before, and where no source states it.\n',
        write: '',
      },
    ],
    ofModel: true,
    told: composition,
  },
  {
    mistake: 'a register whose model has no `retiredAt`',
    toldBy: 'composition',
    says: ['whose model has no moment retiredAt; retirement takes the place of deletion'],
    plants: [
      {
        file: model,
        instead: '  retiredAt   DateTime? @db.Timestamptz(3)\n',
        write: '  retiredDay  DateTime? @db.Timestamptz(3)\n',
      },
    ],
    ofModel: true,
    told: composition,
  },
  ...suiteMistakes,
];

/** The table of the guide. */
export function tableOf(mistakes: readonly PlantedMistake[]): string {
  const rows = mistakes.map(({ mistake, toldBy, says }) => `| ${mistake} | ${toldBy} | \`${says.join(' … ')}\` |`);
  return ['| mistake | told by | it says |', '| --- | --- | --- |', ...rows].join('\n');
}
