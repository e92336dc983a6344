import type { Command } from '../declaring/command.ts';
import { outOptions } from '../declaring/options.ts';
import { spoken } from '../errors/spoken.ts';
import { fetchFile, formatOf } from './fetching.ts';

const plan = {
  flags: '--plan <code>',
  description: { en: 'of figures and the briefing: their plan', zh: '指标数据、会议简报所属计划' },
} as const;

/** Fetches a file to fill in. */
export const template: Command = {
  name: 'template',
  description: { en: 'fetch a file to fill in', zh: '获取供填写的模板' },
  arguments: [
    {
      name: 'name',
      description: { en: 'which rows: enterprises, figures, …', zh: '数据名称：enterprises、figures 等' },
    },
  ],
  options: [
    { flags: '--format <form>', description: { en: 'xlsx (default) or csv', zh: 'xlsx（默认）或 csv' } },
    plan,
    { flags: '--period <period>', description: { en: 'of figures: their period', zh: '指标数据的期间' } },
    ...outOptions,
  ],
  async run(given) {
    const name = await given.argument(0, 'name', spoken.askName());
    const format = formatOf(given, ['xlsx', 'csv']);
    const isOfFigures = name === 'figures';
    return fetchFile(given, `/templates/${encodeURIComponent(name)}`, {
      format,
      plan: isOfFigures ? await given.option('plan', spoken.askPlan()) : null,
      period: isOfFigures ? await given.option('period', spoken.askPeriod()) : null,
    });
  },
};

/** Fetches the records of a register, or figures as statistics. */
export const exportRows: Command = {
  name: 'export',
  description: { en: 'fetch the records of a register, or figures, as a file', zh: '将登记记录或指标数据导出为文件' },
  arguments: [
    {
      name: 'name',
      description: { en: 'which rows: enterprises, figures, …', zh: '数据名称：enterprises、figures 等' },
    },
  ],
  options: [
    {
      flags: '--format <form>',
      description: {
        en: 'csv (default), xlsx, jsonl; of figures sdmx-csv (default), sdmx-json, sdmx-structure, or these',
        zh: 'csv（默认）、xlsx、jsonl；指标数据另有 sdmx-csv（默认）、sdmx-json、sdmx-structure',
      },
    },
    plan,
    {
      flags: '--filter <json>',
      description: { en: 'which records, as the graph filters', zh: '筛选条件，与图谱一致' },
    },
    { flags: '--order-by <json>', description: { en: 'in which order, as the graph orders', zh: '排序，与图谱一致' } },
    { flags: '--as-of <moment>', description: { en: 'as they were known at a moment', zh: '截至某时刻的内容' } },
    {
      flags: '--organisation <code>',
      description: { en: 'of figures and the briefing: of one organisation', zh: '指标数据与会议简报：仅某单位' },
    },
    { flags: '--days <count>', description: { en: 'of the briefing: days ahead', zh: '会议简报：未来天数' } },
    {
      flags: '--labels <kind>',
      description: { en: 'of SDMX-CSV: id, name or both', zh: 'SDMX-CSV 的标签：id、name 或 both' },
    },
    ...outOptions,
  ],
  async run(given) {
    const name = await given.argument(0, 'name', spoken.askName());
    const isOfFigures = name === 'figures';
    const isBriefing = name === 'briefing';
    // A name that ends in `.csv` is that of either kind of figures; statistics came first.
    const isSheet = /\.(?:xlsx|jsonl)$/i.test(given.text('out') ?? '');
    const format =
      isOfFigures && !isSheet
        ? (given.text('format') ?? 'sdmx-csv')
        : formatOf(given, isBriefing ? ['xlsx'] : ['csv', 'xlsx', 'jsonl']);
    return fetchFile(given, `/exports/${encodeURIComponent(name)}`, {
      format,
      lang: given.terminal.language,
      plan: isOfFigures || isBriefing ? await given.option('plan', spoken.askPlan()) : null,
      organisation: given.text('organisation'),
      days: given.text('days'),
      filter: given.text('filter'),
      orderBy: given.text('orderBy'),
      asOf: given.text('asOf'),
      labels: given.text('labels'),
    });
  },
};
