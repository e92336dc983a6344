import { kit, noun, type PlantedMistake, suite } from './plantedMistake.ts';

const opened = `query: { one: { name: 'waterWork', by: ['code'] }, many: 'waterWorks' },`;
const everybody = `WaterWork: 'EVERYBODY',`;

/** What goes wrong with who sees what. */
export const policyMistakes: readonly PlantedMistake[] = [
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
];
