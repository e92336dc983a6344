import type { DemoBureau, DemoRow, Domain } from '@plangraph/schema';
import { randomOf } from './random.ts';
import type { DemoPlan } from './readPlan.ts';

/** Reports the figures at the head of the plan, and those of areas for which no domain makes up a bureau. */
const statistics: DemoBureau = { code: 'statistics', nameZh: '示例统计局', nameEn: 'Demo bureau of statistics' };
/** Approves what the bureau of statistics reports. */
const office: DemoBureau = { code: 'office', nameZh: '示例政府办公室', nameEn: 'Demo government office' };

/** The organisations of a demonstration, by their codes. */
export interface Bureaus {
  readonly organisations: readonly DemoRow[];
  /** Who reports on an area, or on the plan's head. */
  reporterOf(area: string | null): string;
  /** Who approves what an organisation reports: always another one. */
  approverOf(organisation: string): string;
}

/** Code prefix of everything that is made up for a place. */
export function prefixOf({ place, county }: Pick<DemoPlan, 'place' | 'county'>): string {
  return county ? `${place}-` : `${place}-demo-`;
}

/** Makes up the organisations of a plan: one for each area whose domain names one, and two that serve all. */
export function bureausOf(plan: DemoPlan, domains: readonly Domain[]): Bureaus {
  const prefix = prefixOf(plan);
  const owners = domains.flatMap(({ area, demo }) => (area && demo ? [{ area, bureau: demo.bureau }] : []));
  const byArea = new Map(
    owners.filter(({ area }) => plan.areas.includes(area)).map(({ area, bureau }) => [area, bureau.code]),
  );
  const all = [
    ...new Map([...owners.map(({ bureau }) => bureau), statistics, office].map((each) => [each.code, each])).values(),
  ];
  return {
    organisations: all.map(({ code, ...names }) => ({
      code: `${prefix}${code}`,
      ...namesIn(plan, names),
      kind: code === office.code ? 'GOVERNMENT' : 'BUREAU',
      place: plan.place,
    })),
    reporterOf: (area) => `${prefix}${byArea.get(area ?? '') ?? statistics.code}`,
    approverOf: (organisation) => {
      const isStatistics = organisation === `${prefix}${statistics.code}`;
      return `${prefix}${isStatistics ? office.code : statistics.code}`;
    },
  };
}

/** In a made-up county a bureau bears the county's name, since a hundred have one of its kind. */
function namesIn({ county }: DemoPlan, { nameZh, nameEn }: Omit<DemoBureau, 'code'>): Omit<DemoBureau, 'code'> {
  if (!county) return { nameZh, nameEn };
  return { nameZh: nameZh.replace(/^(示例)?/, county.nameZh), nameEn: `${nameEn}, ${county.nameEn}` };
}

/** Charges the made-up organisations with every target and every other measure of the plan. */
export function responsibilitiesOf(plan: DemoPlan, bureaus: Bureaus): { targets: DemoRow[]; measures: DemoRow[] } {
  const random = randomOf(`${plan.code} responsibilities`);
  const codes = bureaus.organisations.map(({ code }) => String(code)) as [string, ...string[]];
  const charge = (area: string | null) => {
    const lead = bureaus.reporterOf(area);
    // The bureau of statistics may report on everything, as it collects what the others do not send.
    const [second, third] = [bureaus.reporterOf(null), random.pick(codes)];
    const charged = [{ organisation: lead, role: 'LEAD' }];
    if (second !== lead) charged.push({ organisation: second, role: 'RESPONSIBLE' });
    if (third !== lead && third !== second) charged.push({ organisation: third, role: 'SUPPORTING' });
    return charged;
  };
  const reference = (code: string) => ({ plan: plan.code, code });
  return {
    targets: plan.targets.flatMap(({ code, area }) => charge(area).map((row) => ({ ...row, target: reference(code) }))),
    measures: plan.measures
      .filter((_, position) => position % 2 === 0)
      .flatMap(({ code, area }) => charge(area).map((row) => ({ ...row, measure: code }))),
  };
}
