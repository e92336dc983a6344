import type { RowProblem } from '@plangraph/rows';

/** What this rule of a project's row looks at. */
interface ProjectRow {
  /** The area, by the key that the row was written with. */
  readonly area?: unknown;
  /** The section, by the key that the row was written with. */
  readonly section?: unknown;
}

/** A section is part of the area that the row names. */
export function sectionProblems({ area, section }: ProjectRow): RowProblem[] {
  const around = (section as { area: unknown } | null | undefined)?.area;
  // Both are natural keys of an area, so equal keys are equal areas.
  return around && !sameArea(area, around) ? [sectionOutsideArea] : [];
}

interface AreaKey {
  readonly code: string;
  readonly plan: { readonly code: string };
}

function sameArea(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other] as (AreaKey | null | undefined)[];
  return left?.code === right?.code && left?.plan.code === right?.plan.code;
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
