import { loadDataset } from '@plangraph/dataset';
import { describeDomain, spine } from '@plangraph/testing';
import { water } from '@water-county/water';

const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);

describeDomain(water, {
  dataset: new URL('../prisma/seed/water-county-2024', import.meta.url),
  loadDataset,
  readme: new URL('../README.md', import.meta.url),
  seenBy: { WaterBody: 'EVERYBODY', WaterSample: 'EVERYBODY' },
  rows: {
    projects: (n) => ({ code: `project-${100 + n}`, nameZh: `项目${n}`, place: spine.place, stage: 'PLANNED' }),
    waterBodies: (n) => ({
      code: `water-${100 + n}`,
      nameZh: `水体${n}`,
      nameEn: `Water ${n}`,
      kind: ['RIVER', 'RESERVOIR', 'SPRING'][n % 3],
      place: n % 3 ? spine.place : spine.village,
      project: n % 4 ? 'project-101' : null,
    }),
    waterSamples: (n) => ({
      code: `sample-${100 + n}`,
      body: n % 2 ? 'water-101' : 'water-102',
      takenOn: day(n),
      grade: (n % 5) + 1,
    }),
  },
});
