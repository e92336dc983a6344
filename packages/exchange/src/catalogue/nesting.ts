/** How many lists and objects may stand within one another in what somebody sends. */
export const deepest = 40;

/** Whether lists and objects stand deeper within one another than that; ends as soon as it is known. */
export function isNested(value: unknown, most = deepest): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return false;
  }
  return true;
}
