/** Whether a value is an `Int` of GraphQL and of PostgreSQL: a whole number of 32 bits. Their least, -2147483648, counts as none. */
export function isInt(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= 2147483647;
}
