import type { Graph } from '@plangraph/schema';

/** A register in which an area's work is kept. */
interface AreaRegister {
  readonly noun: string;
  readonly rows: string;
  readonly list: string | null;
}

/** Declares what an area tells of its registers; gives them by the area's code. */
export function declareAreaRegister({ builder, rowRegisters }: Pick<Graph, 'builder' | 'rowRegisters'>) {
  const ref = builder.objectRef<AreaRegister>('AreaRegister').implement({
    description:
      'A register in which the work of an area is kept, as the domain package that owns the area declares it.',
    fields: (t) => ({
      noun: t.exposeString('noun', { description: 'The type of its records, such as `Enterprise`.' }),
      rows: t.exposeString('rows', {
        description: 'What its rows are called in files and addresses, such as `enterprises`.',
      }),
      list: t.exposeString('list', {
        nullable: true,
        description: 'The field of the query that lists its records; null where none does.',
      }),
    }),
  });
  const of = (area: string): AreaRegister[] =>
    [...rowRegisters.values()].flatMap(({ register, name: rows, list }) =>
      register.area === area ? [{ noun: register.noun, rows, list }] : [],
    );
  return { ref, of };
}
