import type { DemoRow, DemoWorld } from '@plangraph/schema';
import { creditCodeAt } from './enterprises.ts';

/** Institutions of lower levels, and such as are still to come or are there no more: no figure counts them. */
const others = [
  { zh: '示例产业技术研究院', en: 'Demo industry institute', kind: 'INDUSTRY_INSTITUTE', level: null, stage: 'SOUGHT' },
  {
    zh: '示例校地合作研究院',
    en: 'Demo university institute',
    kind: 'UNIVERSITY_INSTITUTE',
    level: null,
    stage: 'FOUNDING',
  },
  { zh: '示例院地合作研究院', en: 'Demo academy institute', kind: 'ACADEMY_INSTITUTE', level: 'COUNTY', stage: 'OPEN' },
  { zh: '示例重点实验室', en: 'Demo laboratory', kind: 'LABORATORY', level: 'MUNICIPAL', stage: 'OPEN' },
  { zh: '示例联合实验室', en: 'Demo joint laboratory', kind: 'LABORATORY', level: null, stage: 'CLOSED' },
] as const;
/** How many institutes of enterprises the city has recognised. */
const municipal = 12;

/** Code of the institution at a position, from 0; the first are those that were reported. */
export function institutionCode({ prefix }: DemoWorld, position: number): string {
  return `${prefix}institution-${position + 1}`;
}

/** One provincial institute for each that was reported, institutes of lower levels, and others in every stage. */
export function researchInstitutions(world: DemoWorld): DemoRow[] {
  const reported = world.arrivals('rd-institutions.new');
  const recognised = [
    ...reported.map((recognisedOn) => ({ level: 'PROVINCIAL', recognisedOn })),
    ...Array.from({ length: municipal }, (_, position) => ({
      level: 'MUNICIPAL',
      recognisedOn: `${world.year - 1 - (position % 3)}-06-30`,
    })),
  ];
  return [
    ...recognised.map((each, position) => ({
      ...each,
      code: institutionCode(world, position),
      nameZh: `示例企业研究院${position + 1}`,
      nameEn: `Demo enterprise institute ${position + 1}`,
      kind: 'ENTERPRISE_INSTITUTE',
      stage: 'OPEN',
      enterprise: creditCodeAt(world, position),
      place: world.place,
      recordedAt: world.recordedAt(each.recognisedOn < `${world.year}` ? `${world.year - 1}-12-05` : each.recognisedOn),
    })),
    ...others.map(({ zh, en, kind, level, stage }, position) => ({
      code: institutionCode(world, recognised.length + position),
      nameZh: zh,
      nameEn: en,
      kind,
      level,
      stage,
      recognisedOn: level ? `${world.year - 2}-06-30` : null,
      place: world.place,
      recordedAt: world.recordedAt(`${world.year - 1}-12-05`),
    })),
  ];
}
