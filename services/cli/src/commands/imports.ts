import type { Command } from '../declaring/command.ts';
import type { Given } from '../declaring/given.ts';
import { spoken } from '../errors/spoken.ts';
import { bring } from './bringing.ts';
import { bringingArguments, bringingOptions, jobOptions } from './bringingOptions.ts';

async function named(given: Given) {
  const name = await given.argument(0, 'name', spoken.askName());
  return { name, file: await given.argument(1, 'file', spoken.askFile()) };
}

/** Tries a file: says what would come of each row and which statuses would change, and writes nothing. */
export const check: Command = {
  name: 'check',
  description: {
    en: 'try a file: what would come of each row, which statuses would change; nothing is written',
    zh: '试导入文件：逐行结果与将变化的状态，不写入数据',
  },
  arguments: bringingArguments,
  options: [...bringingOptions, ...jobOptions],
  run: async (given) => bring(given, { ...(await named(given)), dryRun: true, goodRows: true }),
};

/** Sends a file of rows, or a sheet of figures. */
export const importRows: Command = {
  name: 'import',
  description: {
    en: 'send a file; refused rows come back as a file that says why',
    zh: '发送文件；被拒绝的行会写入注明原因的文件',
  },
  arguments: bringingArguments,
  options: [
    {
      flags: '--good-rows',
      description: {
        en: 'take the good rows although others are refused; else all or none',
        zh: '仅接收合格的行；默认全部或全不',
      },
    },
    ...bringingOptions,
    ...jobOptions,
  ],
  run: async (given) => bring(given, { ...(await named(given)), dryRun: false, goodRows: given.flag('goodRows') }),
};

/** Sets up a county from one workbook: its places, organisations, and who answers for what. */
export const setup: Command = {
  name: 'setup',
  description: {
    en: 'set up a county from one workbook: places, organisations, responsibilities; all of it or nothing',
    zh: '用一个工作簿建立一县：地区、单位、责任；全部写入或全不写入',
  },
  arguments: [
    {
      name: 'file',
      description: {
        en: 'XLSX with sheets such as places, organisations, responsibilities',
        zh: 'XLSX，工作表如 地区、单位、责任',
      },
    },
  ],
  options: [{ flags: '--check', description: { en: 'only try it', zh: '仅试导入' } }, ...bringingOptions],
  async run(given) {
    const file = await given.argument(0, 'file', spoken.askFile());
    return bring(given, { name: 'workbook', file, dryRun: given.flag('check'), goodRows: false });
  },
};
