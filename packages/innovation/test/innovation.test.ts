import { loadDataset } from '@plangraph/dataset';
import { fictitiousCreditCode } from '@plangraph/industry';
import { describeDomain, spine } from '@plangraph/testing';
import { innovation } from '../src/index.ts';

const creditCode = (n: number) => fictitiousCreditCode(n);
const monthEnd = (n: number) => new Date(Date.UTC(2001, n, 0)).toISOString().slice(0, 10);
const day = (n: number) => new Date(Date.UTC(2001, 0, 7 * n)).toISOString().slice(0, 10);
const stages = ['SOUGHT', 'FOUNDING', 'OPEN', null];

describeDomain(innovation, {
  dataset: 'kaihua-2023',
  loadDataset,
  seenBy: {
    EducationCommunity: 'EVERYBODY',
    Enclave: 'EVERYBODY',
    RdExpenditure: 'EVERYBODY',
    ResearchInstitution: 'EVERYBODY',
    ResearchProject: 'EVERYBODY',
    School: 'EVERYBODY',
    TalentIntake: 'EVERYBODY',
    TechRecognition: 'EVERYBODY',
  },
  rows: {
    enterprises: (n) => ({
      code: `enterprise-${100 + n}`,
      creditCode: creditCode(n),
      nameZh: `企业${n}`,
      place: spine.place,
    }),
    educationCommunities: (n) => ({
      code: `community-${100 + n}`,
      nameZh: `教共体${n}`,
      nameEn: `Community ${n}`,
      kind: n % 2 ? 'MOUNTAIN_SEA' : 'URBAN_RURAL',
      place: spine.place,
    }),
    schools: (n) => ({
      code: `school-${100 + n}`,
      nameZh: `学校${n}`,
      nameEn: `School ${n}`,
      kind: ['PRIMARY', null, 'VOCATIONAL'][n % 3],
      stage: stages[n % 4],
      community: n % 3 ? 'community-101' : null,
      designation: n % 4 ? null : spine.designation,
      place: n % 2 ? spine.place : spine.village,
    }),
    techRecognitions: (n) => ({
      enterprise: creditCode(n % 2 ? 1 : n),
      kind: n % 3 ? 'HIGH_TECH' : 'TECH_SME',
      grantedOn: day(n),
      expiresOn: n % 4 ? day(n + 150) : null,
    }),
    researchInstitutions: (n) => ({
      code: `institution-${100 + n}`,
      nameZh: `研究院${n}`,
      nameEn: `Institution ${n}`,
      kind: n % 2 ? 'LABORATORY' : 'INDUSTRY_INSTITUTE',
      level: ['NATIONAL', null, 'COUNTY'][n % 3],
      recognisedOn: n % 3 ? day(n) : null,
      stage: stages[n % 3],
      enterprise: n % 4 ? creditCode(1) : null,
      place: spine.place,
    }),
    enclaves: (n) => ({
      code: `enclave-${100 + n}`,
      nameZh: `飞地${n}`,
      nameEn: `Enclave ${n}`,
      stage: stages[n % 4],
      place: spine.place,
      host: spine.village,
    }),
    researchProjects: (n) => ({
      code: `research-${100 + n}`,
      titleZh: `课题${n}`,
      titleEn: n % 2 ? `Research ${n}` : null,
      level: ['NATIONAL', 'PROVINCIAL', 'MUNICIPAL'][n % 3],
      stage: n % 2 ? 'APPLIED' : 'WON',
      enterprise: n % 3 ? creditCode(1) : null,
      institution: n % 4 ? 'institution-101' : null,
      place: spine.place,
      wonOn: n % 2 ? null : day(n),
      grant: n % 5 ? `${n}.5` : null,
    }),
    rdExpenditures: (n) => ({
      enterprise: creditCode(n % 2 ? 1 : n),
      period: monthEnd(n).slice(0, 7),
      periodEnd: monthEnd(n),
      amount: `${n}.75`,
      revenue: n % 3 ? `${n * 40}.5` : null,
    }),
    talentIntakes: (n) => ({
      place: n % 3 ? spine.place : spine.village,
      kind: n % 2 ? 'LEADING_TALENT' : 'GRADUATE',
      period: monthEnd(n).slice(0, 7),
      periodEnd: monthEnd(n),
      count: n,
    }),
  },
});
