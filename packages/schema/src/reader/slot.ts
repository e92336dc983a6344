type Variables = Readonly<Record<string, unknown>>;

/** Stands for a variable's value in a statement that is kept, and is filled when the statement runs. */
export class Slot {
  readonly variable: string;
  readonly #make: ((value: unknown) => unknown) | undefined;

  /** @param make makes of the variable's value what stands there; the value itself, when left out. */
  constructor(variable: string, make?: (value: unknown) => unknown) {
    this.variable = variable;
    this.#make = make;
  }

  /** Stands for what is made of the same variable. */
  made(make: (value: string) => unknown): Slot {
    return new Slot(this.variable, (value) => make(String(value)));
  }

  in(variables: Variables): unknown {
    const value = variables[this.variable];
    return this.#make ? this.#make(value) : value;
  }
}

/** A value, be it that of a slot. */
export function fillSlot(value: unknown, variables: Variables): unknown {
  return value instanceof Slot ? value.in(variables) : value;
}
