import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeBriefing } from '../src/exports/writeBriefing.ts';

const organisation = { code: 'tech', name: '科技局' };
const promise = { label: '高新技术企业' };
const due = { kind: 'REPORT', promise, organisation, dueOn: '2023-07-10', days: 0, period: '2023-06' };
const briefing = {
  due: [due],
  overdue: [{ ...due, dueOn: '2023-06-10', days: 30, organisation: null }],
  unexplained: [{ promise, organisation, status: { colour: 'RED' } }],
  silent: [{ organisation, since: '2023-06-10', owed: 2 }],
  returned: [{ organisation, period: '2023-05', returnedAt: '2023-06-12T01:00:00Z', reason: '请核实' }],
};
const words = new Map([
  ['REPORT', '报送'],
  ['RED', '严重滞后'],
]);

describe('the workbook of a briefing', () => {
  it.each([
    ['ZH' as const, ['即将到期', '已逾期', '未说明原因', '未报送单位', '已退回'], '承诺事项'],
    ['EN' as const, ['Due', 'Overdue', 'Unexplained', 'Silent', 'Returned'], 'Promise'],
  ])('has a sheet for each list, with headings in the language asked for: %s', async (language, names, heading) => {
    const { sheets } = await readXlsx(await writeBriefing(briefing, words, language));
    expect(sheets.map(({ name }) => name)).toEqual(names);
    expect(sheets[0]?.rows[0]).toContain(heading);
    expect(sheets[0]?.rows[1]?.slice(0, 4)).toEqual(['报送', '高新技术企业', '科技局', 'tech']);
    expect(sheets[1]?.rows[1]?.[5]).toBe(30);
    expect(sheets[2]?.rows[1]?.[3]).toBe('严重滞后');
    expect(sheets[3]?.rows[1]?.[3]).toBe(2);
    expect(sheets[4]?.rows[1]?.[4]).toBe('请核实');
  });

  it('tells whoever pays for it how many cells it has', async () => {
    const told: number[] = [];
    await writeBriefing(briefing, words, 'ZH', { wrote: (cells) => told.push(cells) });
    // Two rows in each of five sheets, of seven, seven, four, four and five columns.
    expect(told).toEqual([54]);
  });
});
