/** The names by which the graph knows a register: of its verbs, of their inputs, and of the record in them. */
export interface RegisterNames {
  readonly create: string;
  readonly change: string;
  readonly move: string;
  readonly retire: string;
  readonly restore: string;
  readonly handOver: string;
  /** The field of inputs and results that holds a record. */
  readonly record: string;
  /** The input type of a whole row. */
  readonly rowInput: string;
  /** The input type of what is to change in a row. */
  readonly changeInput: string;
}

/** The names of the register of a noun. */
export function registerNames(noun: string): RegisterNames {
  return {
    create: `create${noun}`,
    change: `change${noun}`,
    move: `move${noun}`,
    retire: `retire${noun}`,
    restore: `restore${noun}`,
    handOver: `handOver${noun}`,
    record: `${noun[0]?.toLowerCase()}${noun.slice(1)}`,
    rowInput: `${noun}RowInput`,
    changeInput: `${noun}ChangeInput`,
  };
}
