import type { RowProblem } from '@plangraph/schema';

/** What the rules of a project's row look at. */
interface ProjectRow {
  readonly totalInvestment?: string | null;
  /** The area, by the key that the row was written with. */
  readonly area?: unknown;
  /** The section, by the key that the row was written with. */
  readonly section?: unknown;
}

/** What must hold between the columns of a project's row. */
export function checkProjectRow({ totalInvestment, area, section }: ProjectRow): RowProblem[] {
  const problems: RowProblem[] = [];
  if (totalInvestment?.startsWith('-')) problems.push(negativeInvestment(totalInvestment));
  const around = (section as { area: unknown } | null | undefined)?.area;
  // Both are natural keys of an area, so equal keys are equal areas.
  if (around && !sameArea(area, around)) problems.push(sectionOutsideArea);
  return problems;
}

interface AreaKey {
  readonly code: string;
  readonly plan: { readonly code: string };
}

function sameArea(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other] as (AreaKey | null | undefined)[];
  return left?.code === right?.code && left?.plan.code === right?.plan.code;
}

function negativeInvestment(value: string): RowProblem {
  return {
    rule: 'INVALID_VALUE',
    column: 'totalInvestment',
    message: { en: `An investment is not negative; this one is ${value}.`, zh: `投资额不能为负，此处为 ${value}。` },
    cure: {
      en: 'State the investment in CNY 10,000, or leave it out where it is not known.',
      zh: '请以万元填写投资额；未知时请留空。',
    },
  };
}

const sectionOutsideArea: RowProblem = {
  rule: 'SECTION_OUTSIDE_AREA',
  column: 'section',
  message: {
    en: 'The row’s section is not part of the area that the row names.',
    zh: '本行的重点不属于本行所写的领域。',
  },
  cure: { en: 'Name as area the one that the section is part of.', zh: '请将领域写为该重点所属的领域。' },
};
