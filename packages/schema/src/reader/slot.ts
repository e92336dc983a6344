/** Stands for a variable's value in a statement that is kept, and is filled when the statement runs. */
export class Slot {
  readonly variable: string;

  constructor(variable: string) {
    this.variable = variable;
  }
}

/** A list of values with its slots filled. */
export function fillSlots(values: readonly unknown[], variables: Readonly<Record<string, unknown>>): unknown[] {
  return values.map((value) => (value instanceof Slot ? variables[value.variable] : value));
}
