// PostgreSQL takes at most 100 arguments in one call.
const argumentsPerCall = 90;

/** Whether so many arguments need several calls, which are the arguments of one. */
export function needsSeveralCalls(count: number): boolean {
  return count > argumentsPerCall;
}

/** Writes the call of a function of any number of arguments. */
export function writeCall(name: string, given: readonly string[]): string {
  if (!needsSeveralCalls(given.length)) return `${name}(${given.join(', ')})`;
  const calls = [];
  for (let start = 0; start < given.length; start += argumentsPerCall) {
    calls.push(`${name}(${given.slice(start, start + argumentsPerCall).join(', ')})`);
  }
  return `${name}(${calls.join(', ')})`;
}
