import { composition, kit, noun, type PlantedMistake, suite, types, water } from './plantedMistake.ts';

/** What goes wrong in a noun, its rows and verbs, and what is counted of it. */
export const nounMistakes: readonly PlantedMistake[] = [
  {
    mistake: 'a filter without an index',
    toldBy: 'composition',
    says: ['on which no index of the model', 'begins; add @@index('],
    plants: [{ file: noun, instead: `filter: ['code', `, write: `filter: ['code', 'startedOn', ` }],
    told: composition,
  },
  {
    mistake: 'a resolver that asks the database for each row',
    toldBy: 'types',
    says: ['A domain has no database: a field names in needs what it reads, and a verb uses its transaction.'],
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
];
