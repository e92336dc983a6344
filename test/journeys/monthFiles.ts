import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { readSheet } from 'read-excel-file/node';

type Cells = readonly (string | number | null)[];
/** A workbook of sheets by their names. */
export const workbook = async (sheets: Readonly<Record<string, readonly Cells[]>>) =>
  new Uint8Array(
    await writeXlsx({
      sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })),
    }),
  );

/** What a county is set up with: its places, its bureaus, and what each answers for. */
export const county = {
  地区: [
    ['编码', '地区名称', '英文名称', '地区类别', '上级地区'],
    ['huabu', '华埠镇', 'Huabu', '乡镇', '开化县'],
  ],
  单位: [
    ['编码', '单位名称', '英文名称', '单位类别', '地区'],
    ['tech', '科技局', 'Technology bureau', '部门', 'kaihua'],
    ['office', '政府办公室', 'Government office', '部门', 'kaihua'],
  ],
  责任: [
    ['计划', '指标', '单位', '承担方式'],
    ['kaihua-2023', 'jobs.new', '科技局', '牵头'],
    ['kaihua-2023', 'high-tech-enterprises.new', 'tech', '牵头'],
    ['kaihua-2023', 'key-projects.start-rate', 'tech', '责任'],
  ],
};

/** A template with what a bureau filled in: two rows that are right, one whose digits a spreadsheet has lost, one that misses a name. */
export async function filledIn(template: Buffer) {
  const [headings = []] = await readSheet(template, '数据 Data');
  const at = (name: string) => headings.findIndex((heading) => String(heading).startsWith(`${name}\n`));
  const row = (values: Readonly<Record<string, string | number>>): Cells => {
    const cells: (string | number | null)[] = headings.map(() => null);
    for (const [name, value] of Object.entries(values)) cells[at(name)] = value;
    return cells;
  };
  return workbook({
    '数据 Data': [
      headings.map(String),
      row({ 编码: 'bamboo', 企业名称: '开化竹业', 英文名称: 'Kaihua Bamboo', 地区: '华埠镇' }),
      row({
        编码: 'tea',
        企业名称: '=龙顶茶业',
        英文名称: 'Longding Tea',
        地区: 'kaihua',
        统一社会信用代码: '91330824MA28F0A1X2',
      }),
      row({}),
      row({
        编码: 'paper',
        企业名称: '开化纸业',
        英文名称: 'Kaihua Paper',
        地区: 'kaihua',
        统一社会信用代码: 9.1330824123456e17,
      }),
      row({ 编码: 'spring', 英文名称: 'Kaihua Spring', 地区: '开花县' }),
      row({ 编码: '合计' }),
    ],
  });
}

/** Rows that came back as refused, mended as what stands beside them says. */
export async function mendedFrom(refused: Buffer) {
  const [headings = []] = await readSheet(refused);
  const [sheet] = (await readXlsx(refused)).sheets;
  const mended = (sheet?.rows ?? []).map((cells) =>
    cells.map((cell, column) => {
      const heading = String(headings[column]);
      if (heading.startsWith('统一社会信用代码') && cells[0] === 'paper') return '91330824123456001P';
      if (cells[0] !== 'spring') return cell as string | null;
      return heading.startsWith('企业名称')
        ? '开化泉水'
        : heading.startsWith('地区')
          ? '开化县'
          : (cell as string | null);
    }),
  );
  return workbook({ data: mended });
}

/** The figures of a quarter on one wide sheet, with how many jobs there were by its end. */
export const quarter = (jobs: string) =>
  workbook({
    一季度: [
      ['开化县主要指标一季度数据'],
      ['指标编码', '指标名称', '2023年1月', '2023年2月', '2023年3月', '2023年3月 分子', '2023年3月 分母'],
      ['jobs.new', '新增就业', 410, '８２０', jobs, null, null],
      ['high-tech-enterprises.new', null, null, '—', 3, null, null],
      ['key-projects.start-rate', null, null, null, null, 48, 74],
    ],
  });
