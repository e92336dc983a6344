import { composition, law, noun, type PlantedMistake, water } from './plantedMistake.ts';

/** What goes wrong between a package and others: what it imports, and what it promised to clients. */
export const packageMistakes: readonly PlantedMistake[] = [
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
    mistake: 'a package that package.json does not name',
    toldBy: 'composition',
    says: [
      'imports @plangraph/projects, which packages/water/package.json does not name. Write "@plangraph/projects": "workspace:*" into its "dependencies"',
      'pnpm@12 install',
    ],
    plants: [
      {
        file: noun,
        instead: `import type { Graph }`,
        write: `import { projects } from '@plangraph/projects';\nexport const used = projects.id;\nimport type { Graph }`,
      },
    ],
    told: composition,
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
];
