import type { RowProblem } from '@plangraph/rows';

/** What a row says of a petition's place on a list of old ones; absent where it does not speak of it. */
export interface Backlog {
  readonly backlogYear?: number | null;
  readonly receivedOn?: string;
  readonly resolvedOn?: string | null;
}

/** A petition on the list of a year was received before that year, and was not resolved before it. */
export function backlogProblems({ backlogYear, receivedOn, resolvedOn }: Backlog): RowProblem[] {
  if (backlogYear === undefined || backlogYear === null) return [];
  const begins = `${String(backlogYear).padStart(4, '0')}-01-01`;
  const problems: RowProblem[] = [];
  if (receivedOn && receivedOn >= begins) problems.push(contradiction(backlogYear, 'receivedOn', receivedOn));
  if (resolvedOn && resolvedOn < begins) problems.push(contradiction(backlogYear, 'resolvedOn', resolvedOn));
  return problems;
}

function contradiction(year: number, column: 'receivedOn' | 'resolvedOn', date: string): RowProblem {
  return {
    rule: 'BACKLOG_CONTRADICTS_DATES',
    column: 'backlogYear',
    message: {
      en: `backlogYear is ${year}, although ${column} is ${date}: what is on the list was open when that year began.`,
      zh: `backlogYear 为 ${year}，而 ${column} 为 ${date}：列入积案者须在该年初已受理且未化解。`,
    },
    cure: {
      en: `Correct ${column}, or write the year on whose list the petition is, or null.`,
      zh: `请更正 ${column}，或填写所列入清单的年份，未列入则填 null。`,
    },
  };
}
