import type { Language } from '@plangraph/schema';
import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import { type CellCount, writeWorkbook } from '../files/writeWorkbook.ts';
import { briefingHeadings, briefingSheets } from './headings.ts';
import type { CalledWords, GivenBriefing } from './readBriefing.ts';

type Heading = keyof typeof briefingHeadings;
type Cell = string | number | Date | null;

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
};
const dated: CellStyle = { numFmt: 'yyyy-mm-dd' };
const dates: ReadonlySet<Heading> = new Set(['dueOn', 'since']);

/** Writes a briefing as a workbook: a sheet for each of its lists, with headings and words in one language. */
export async function writeBriefing(
  briefing: GivenBriefing,
  words: CalledWords,
  language: Language,
  spent?: CellCount,
): Promise<Uint8Array> {
  const say = (text: { readonly zh: string; readonly en: string }) => (language === 'ZH' ? text.zh : text.en);
  const called = (word: string) => words.get(word) ?? word;
  const owner = ({ organisation }: GivenBriefing['due'][number] | GivenBriefing['silent'][number]) =>
    [organisation?.name ?? null, organisation?.code ?? null] as const;
  const sheet = (
    list: keyof typeof briefingSheets,
    headings: readonly Heading[],
    rows: readonly (readonly Cell[])[],
  ): WriteSheet => {
    const cells = new Map<string, { style: CellStyle }>();
    for (const [column, heading] of headings.entries()) {
      cells.set(`0,${column}`, { style: head });
      if (dates.has(heading)) for (const [row] of rows.entries()) cells.set(`${row + 1},${column}`, { style: dated });
    }
    return {
      name: say(briefingSheets[list]),
      rows: [headings.map((heading) => say(briefingHeadings[heading])), ...rows.map((row) => [...row])],
      columns: headings.map((heading) => ({ width: heading === 'promise' || heading === 'reason' ? 50 : 18 })),
      cells,
      freezePane: { rows: 1 },
    };
  };
  const items = (list: 'due' | 'overdue') =>
    sheet(
      list,
      ['kind', 'promise', 'owner', 'code', 'dueOn', 'days', 'period'],
      briefing[list].map((item) => [
        called(item.kind),
        item.promise.label,
        ...owner(item),
        dayOf(item.dueOn),
        item.days,
        item.period,
      ]),
    );
  return writeWorkbook(
    [
      items('due'),
      items('overdue'),
      sheet(
        'unexplained',
        ['promise', 'owner', 'code', 'colour'],
        briefing.unexplained.map(({ promise, organisation, status }) => [
          promise.label,
          organisation?.name ?? null,
          organisation?.code ?? null,
          called(status.colour),
        ]),
      ),
      sheet(
        'silent',
        ['owner', 'code', 'since', 'owed'],
        briefing.silent.map((each) => [...owner(each), dayOf(each.since), each.owed]),
      ),
      sheet(
        'returned',
        ['owner', 'code', 'period', 'returnedAt', 'reason'],
        briefing.returned.map(({ organisation, period, returnedAt, reason }) => [
          organisation?.name ?? null,
          organisation?.code ?? null,
          period,
          returnedAt,
          reason,
        ]),
      ),
    ],
    spent,
  );
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
