import type { Demo, DemoWorld } from '@plangraph/schema';

/**
 * Made-up recognitions and institutions: one for each that the figures count, except for the last high-tech enterprise, which
 * was reported and is not in the register, so that a difference can be seen.
 */
export const demo: Demo = {
  bureau: { code: 'science', nameZh: '示例科学技术局', nameEn: 'Demo bureau of science and technology' },
  denominators: { 'rd-intensity': '200.00', 'rd-share-of-revenue': '210.00' },
  records: (world) => ({
    techRecognitions: [
      ...recognitions(world, 'HIGH_TECH', world.arrivals('high-tech-enterprises.new').slice(0, -1)),
      ...recognitions(world, 'TECH_SME', world.arrivals('tech-smes.new')),
    ],
    researchInstitutions: world.arrivals('rd-institutions.new').map((recognisedOn, position) => ({
      code: `${world.prefix}institution-${position + 1}`,
      nameZh: `示例企业研究院${position + 1}`,
      nameEn: `Demo enterprise institute ${position + 1}`,
      kind: 'ENTERPRISE_INSTITUTE',
      level: 'PROVINCIAL',
      stage: 'OPEN',
      recognisedOn,
      enterprise: enterpriseAt(world, position),
      place: world.place,
      recordedAt: world.recordedAt(recognisedOn),
    })),
    researchProjects: world.arrivals('research-projects.won').map((wonOn, position) => ({
      code: `${world.prefix}research-${position + 1}`,
      titleZh: `示例攻关项目${position + 1}`,
      titleEn: `Demo research project ${position + 1}`,
      level: position % 2 === 0 ? 'MUNICIPAL' : 'PROVINCIAL',
      stage: 'WON',
      wonOn,
      enterprise: enterpriseAt(world, position),
      place: world.place,
      recordedAt: world.recordedAt(wonOn),
    })),
    talentIntakes: [
      ...intakes(world, 'LEADING_TALENT', 'leading-talent.recruited'),
      ...intakes(world, 'GRADUATE', 'graduates.attracted'),
    ],
  }),
};

function recognitions(world: DemoWorld, kind: 'HIGH_TECH' | 'TECH_SME', dates: readonly string[]) {
  return dates.map((grantedOn, position) => ({
    enterprise: enterpriseAt(world, position),
    kind,
    grantedOn,
    recordedAt: world.recordedAt(grantedOn),
  }));
}

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

/** Recognitions know enterprises by their credit codes. */
function enterpriseAt(world: DemoWorld, position: number): unknown {
  const enterprises = world.made('industry', 'enterprises');
  return enterprises[position % enterprises.length]?.creditCode;
}
