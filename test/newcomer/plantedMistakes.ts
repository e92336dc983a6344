import { modelMistakes } from './mistakesOfModels.ts';
import { nounMistakes } from './mistakesOfNouns.ts';
import { packageMistakes } from './mistakesOfPackages.ts';
import { policyMistakes } from './mistakesOfPolicies.ts';
import { suiteMistakes } from './mistakesOfSuite.ts';
import type { PlantedMistake } from './plantedMistake.ts';

/** The fifteen mistakes that issue 16 lists, and some that are made as easily. */
export const plantedMistakes: readonly PlantedMistake[] = [
  ...nounMistakes,
  ...policyMistakes,
  ...packageMistakes,
  ...modelMistakes,
  ...suiteMistakes,
];

/** The table of the guide. */
export function tableOf(mistakes: readonly PlantedMistake[]): string {
  const rows = mistakes.map(({ mistake, toldBy, says }) => `| ${mistake} | ${toldBy} | \`${says.join(' … ')}\` |`);
  return ['| mistake | told by | it says |', '| --- | --- | --- |', ...rows].join('\n');
}
