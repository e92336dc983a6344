import { quote } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Asked, Problems } from '../contract/problems.ts';
import { decodeGlobalId } from '../globalId.ts';

/** The problems of one run, and what the run may do with them. */
export class ProblemList implements Problems {
  readonly list: Problem[] = [];

  get found(): boolean {
    return this.list.length > 0;
  }

  add(problem: Problem): void {
    this.list.push(problem);
  }

  expect<T>(row: T | null | undefined, { noun, path, key }: Asked): T | null {
    if (row !== null && row !== undefined) return row;
    const shown = quote(key);
    this.add({
      code: 'NOT_FOUND',
      path,
      message: { en: `There is no ${noun} ${shown} that you may see.`, zh: `没有您可查看的 ${noun}${shown}。` },
      cure: { en: 'Check the spelling, or list what there is.', zh: '请检查拼写，或先查询列表。' },
    });
    return null;
  }

  id(text: string, { noun, path }: Omit<Asked, 'key'>): number | null {
    try {
      return decodeGlobalId(text, noun).id;
    } catch {
      this.add({
        code: 'INVALID_ID',
        path,
        message: { en: `${quote(text)} is not the id of a ${noun}.`, zh: `${quote(text)}不是 ${noun} 的标识。` },
        cure: { en: `Pass the \`id\` of a ${noun} as this graph returned it.`, zh: `请传入本图返回的 ${noun} 的 id。` },
      });
      return null;
    }
  }
}
