import type { Command } from '../declaring/command.ts';
import { jsonOption, readWhole } from '../declaring/files.ts';
import { exitCodeFor, exitCodes } from '../errors/exitCodes.ts';
import { spoken } from '../errors/spoken.ts';
import { refusalsIn } from '../server/answers.ts';

/** Asks the graph whatever somebody wrote. */
export const query: Command = {
  name: 'query',
  description: { en: 'ask the graph what a file says', zh: '按文件内容查询图谱' },
  arguments: [
    {
      name: 'file',
      description: { en: 'a GraphQL document; - for standard input', zh: 'GraphQL 文档；- 表示标准输入' },
    },
  ],
  options: [
    { flags: '--variables <json>', description: { en: 'as JSON, or @ and a file', zh: '变量：JSON 或 @文件' } },
    {
      flags: '--operation <name>',
      description: { en: 'which, where the document has several', zh: '文档含多个操作时的操作名' },
    },
  ],
  async run(given) {
    const file = await given.argument(0, 'file', spoken.askFile());
    const document = (await readWhole(given, file)).toString();
    const variables = (await jsonOption(given, 'variables')) ?? {};
    const answer = await (await given.server()).result(document, variables, given.text('operation'));
    const data = answer.data ?? null;
    const refusals = refusalsIn(answer) ?? [];
    const [first] = refusals;
    return {
      data,
      text: data === null ? '' : JSON.stringify(data, null, 2),
      refusals,
      exitCode: first ? exitCodeFor(first.code, 200) : exitCodes.done,
    };
  },
};
