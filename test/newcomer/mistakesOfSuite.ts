import { kit, model, noun, type PlantedMistake } from './plantedMistake.ts';

/** What goes wrong with who follows, with what a page costs, and with rows that are there when a migration comes. */
export const suiteMistakes: readonly PlantedMistake[] = [
  {
    mistake: 'a noun of which nobody who follows is told',
    toldBy: 'kit',
    says: [
      'nobody who subscribes, and no webhook, is told of WaterWork: take untold: true out of graph.noun(',
      'WaterWork',
    ],
    plants: [
      {
        file: noun,
        instead: `query: { one: { name: 'waterWork', by: ['code'] }, many: 'waterWorks' },`,
        write: `query: { one: { name: 'waterWork', by: ['code'] }, many: 'waterWorks' },\n    untold: true,`,
      },
    ],
    told: kit('tells of WaterWork'),
  },
  {
    mistake: 'a field that needs half of the graph',
    toldBy: 'kit',
    says: [
      'a page of WaterWork with all that it shows reads',
      'or declare it, in describeDomain of the domain’s test: costs: { WaterWork:',
    ],
    plants: [
      {
        file: noun,
        instead: `enterprise: t.one('enterprise'),`,
        write: `enterprise: t.one('enterprise'),
      neighbours: t.derived({
        description: 'How many enterprises lie in its place.',
        type: 'Int',
        needs: {
          place: {
            parks: { select: { code: true, enterprises: { select: { code: true } } } },
            enterprises: {
              select: {
                chain: { code: true },
                park: { code: true },
                recognitions: { select: { kind: true } },
                enterpriseOutputs: { select: { output: true } },
                listingCases: { select: { stage: true } },
                clearedSites: { select: { areaMu: true } },
              },
            },
          },
        },
        resolve: ({ place }) => place.enterprises.length,
      }),`,
      },
    ],
    told: kit('costs no more'),
  },
  {
    mistake: 'a column that rows which are there do not state',
    toldBy: 'kit',
    says: [
      'cannot be applied where there are rows (',
      'Give a new column that has to be stated a default in its migration.sql',
    ],
    plants: [
      {
        file: model,
        instead: '  nameEn      String?\n',
        write: '  nameEn      String?\n  /// How deep it is, in metres.\n  depth Int\n',
      },
      { file: noun, instead: `startedOn: t.column`, write: `depth: t.column('depth'),\n      startedOn: t.column` },
      { file: 'packages/water/src/imports.ts', instead: `'nameEn', 'stage'`, write: `'nameEn', 'depth', 'stage'` },
    ],
    ofModel: true,
    told: [['packages/database/src/cli.ts', 'migrate:create', 'depths'], ...kit('lead a database')],
  },
];
