import { spine } from '@plangraph/dataset';
import { withReferences } from '@plangraph/rows';
import type { County } from './counties.ts';
import { ownValueOf, sizeOf } from './ownPromise.ts';
import type { Cited, Promises } from './promises.ts';
import { randomOf } from './random.ts';
import type { MadeSet } from './readRecords.ts';

/** Code of the plan of a made-up county. */
export function planCodeOf({ code }: County, { plan }: Promises): string {
  return `${code}-${plan.year}`;
}

const cites = { citation: ['document.code', 'path', 'legibility'] };
const sectionsCiting = withReferences(spine.sections, cites);
const targetsCiting = withReferences(spine.targets, cites);

/**
 * Makes up the plan of a county: areas, sections and targets as in the plan that it is made from, with values of its own,
 * and a document that says that there is none. What the other plan's source does not let one read is not known here either.
 */
export function countyPlan(county: County, promises: Promises): MadeSet[] {
  const code = planCodeOf(county, promises);
  const { plan, areas, sections, waypoints } = promises;
  const random = randomOf(`${code} promises`);
  const size = sizeOf(random);
  const own = new Map(promises.targets.map((target) => [target.code, ownValueOf(target, size, random)]));
  const valueFor = (target: string, value: string | null) =>
    value === null ? null : (own.get(target)?.(value) ?? null);
  const document = `${county.code}-plan`;
  const titles = titlesOf(county, plan.year);
  const area = (areaCode: unknown) => ({ plan: code, code: areaCode });
  const citation = ({ path, legibility }: Cited) => ({
    document,
    path,
    legibility: legibility === 'CUT' ? legibility : 'CLEAR',
  });
  const headings = sections.flatMap(({ path, legibility }) =>
    path === null || legibility === null ? [] : [{ path, legibility }],
  );
  return [
    { name: 'documents', contract: spine.documents, rows: [{ code: document, ...titles, note: noteOf(plan.code) }] },
    { name: 'plans', contract: spine.plans, rows: [{ ...plan, code, ...titles, place: county.code }] },
    { name: 'areas', contract: spine.areas, rows: areas.map((row) => ({ ...row, plan: code })) },
    { name: 'citations', contract: spine.citations, rows: distinct([...headings, ...promises.targets].map(citation)) },
    {
      name: 'sections',
      contract: sectionsCiting,
      rows: sections.map(({ areaCode, path, legibility, ...row }) => ({
        ...row,
        area: area(areaCode),
        citation: path === null || legibility === null ? null : citation({ path, legibility }),
      })),
    },
    {
      name: 'targets',
      contract: targetsCiting,
      rows: promises.targets.map((target) => {
        const { kind: _, aggregation: __, areaCode, sectionOrdinal, path: ___, legibility: ____, ...columns } = target;
        return {
          ...columns,
          value: valueFor(target.code, target.value),
          baseline: valueFor(target.code, target.baseline),
          upperValue: valueFor(target.code, target.upperValue),
          partOf: target.partOf === null ? null : { plan: code, code: target.partOf },
          plan: code,
          indicator: target.code,
          area: areaCode === null ? null : area(areaCode),
          section: sectionOrdinal === null ? null : { area: area(areaCode), ordinal: sectionOrdinal },
          citation: citation(target),
        };
      }),
    },
    {
      name: 'waypoints',
      contract: spine.waypoints,
      rows: waypoints.map(({ targetCode, period, value }) => ({
        target: { plan: code, code: targetCode },
        period,
        value: valueFor(targetCode, value),
      })),
    },
  ];
}

function titlesOf({ nameZh, nameEn }: County, year: number) {
  return { titleZh: `${nameZh}${year}年工作计划（虚构）`, titleEn: `${nameEn}'s plan for ${year} (made up)` };
}

function noteOf(plan: string): string {
  return `Made up for a demonstration, after the areas, sections and targets of the plan ${plan}; there is no such document.`;
}

function distinct<T>(rows: readonly T[]): T[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
