import type { RowProblem } from '@plangraph/rows';
import { errors } from '../errors.ts';

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
  return around && !sameArea(area, around) ? [errors.SECTION_OUTSIDE_AREA()] : [];
}

interface AreaKey {
  readonly code: string;
  readonly plan: { readonly code: string };
}

function sameArea(one: unknown, other: unknown): boolean {
  const [left, right] = [one, other] as (AreaKey | null | undefined)[];
  return left?.code === right?.code && left?.plan.code === right?.plan.code;
}
