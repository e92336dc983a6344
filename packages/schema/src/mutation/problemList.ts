import { nounName, quote } from '@plangraph/rows';
import type { Problem } from '../contract/problem.ts';
import type { Asked, Problems } from '../contract/problems.ts';
import { mutationErrors } from '../errors/mutation.ts';
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
    this.add(mutationErrors.NOT_FOUND({ noun: nounName(noun), key: quote(key), path }));
    return null;
  }

  id(text: string, { noun, path }: Omit<Asked, 'key'>): number | null {
    try {
      return decodeGlobalId(text, noun).id;
    } catch {
      this.add(mutationErrors.INVALID_ID({ id: quote(text), noun: nounName(noun), path }));
      return null;
    }
  }
}
