import type { Register } from '@plangraph/schema';

/** A legal move, and the stages on the shortest way from a beginning to where it starts. */
export interface StagePath {
  readonly from: string;
  readonly to: string;
  /** The stages to move to in turn, the last of them `from`; none where a record begins there. */
  readonly way: readonly string[];
}

/** Every move that can be reached from the stage in which a record begins. */
export function stagePaths({ moves }: NonNullable<Register['stages']>, begin: string): StagePath[] {
  const ways = new Map<string, readonly string[]>([[begin, []]]);
  const paths: StagePath[] = [];
  for (const [from, way] of ways) {
    for (const to of moves.get(from) ?? []) {
      paths.push({ from, to, way });
      if (!ways.has(to)) ways.set(to, [...way, to]);
    }
  }
  return paths;
}
