import type { Demo, DemoWorld } from '@plangraph/schema';
import { educationCommunities, schools } from './demo/education.ts';
import { enclaveHost, enclaves } from './demo/enclaves.ts';
import { rdExpenditures } from './demo/expenditures.ts';
import { researchInstitutions } from './demo/institutions.ts';
import { researchProjects } from './demo/projects.ts';
import { techRecognitions } from './demo/techRecognitions.ts';

/**
 * Made-up schools, recognitions, institutions, projects and spending: as many as the figures count, except for the last high-tech
 * enterprise, which was reported and is not in the register, so that a difference can be seen.
 */
export const demo: Demo = {
  bureau: { code: 'science', nameZh: '示例科学技术局', nameEn: 'Demo bureau of science and technology' },
  denominators: { 'rd-intensity': '200.00', 'rd-share-of-revenue': '96.00' },
  places: enclaveHost,
  records: (world) => ({
    educationCommunities: educationCommunities(world),
    schools: schools(world),
    techRecognitions: techRecognitions(world),
    researchInstitutions: researchInstitutions(world),
    researchProjects: researchProjects(world),
    rdExpenditures: rdExpenditures(world),
    talentIntakes: [
      ...intakes(world, 'LEADING_TALENT', 'leading-talent.recruited'),
      ...intakes(world, 'GRADUATE', 'graduates.attracted'),
    ],
    enclaves: enclaves(world),
  }),
};

function intakes(world: DemoWorld, kind: 'LEADING_TALENT' | 'GRADUATE', indicator: string) {
  return world.perPeriod(indicator).map(({ period, lastDay, value }) => ({
    place: world.place,
    kind,
    period,
    periodEnd: lastDay,
    count: Number(value),
    recordedAt: world.recordedAt(lastDay),
  }));
}
