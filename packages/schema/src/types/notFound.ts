import { describeKey } from '@plangraph/rows';
import { codedError } from '../errors.ts';

/** The error where a noun is named that is not there, or that the viewer may not see: the same at the root and below. */
export function notFound(noun: string, key: Readonly<Record<string, unknown>>) {
  const named = Object.entries(key)
    .map(([name, value]) => `${name} “${describeKey(value)}”`)
    .join(', ');
  return codedError('NOT_FOUND', {
    en: `There is no ${noun} with ${named} that you may see. Check the spelling, or list what there is.`,
    zh: `没有您可查看的 ${noun}（${named}）。请检查拼写，或先查询列表。`,
    extensions: { noun, key },
  });
}
