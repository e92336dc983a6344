import { factsOf, headingOf, unitInWords } from '@plangraph/rows';
import { bilingualText } from '../builder/bilingual.ts';
import type { FigureFormat } from '../builder/figureFormat.ts';
import { looseField } from '../builder/loose.ts';
import type { Register } from '../contract/register.ts';
import { things } from '../errors/reading.ts';
import type { Assembly } from './assembly.ts';
import { notFound } from './notFound.ts';

/** A column of a register, as it is called and shown. */
interface RegisterColumn {
  readonly noun: string;
  readonly name: string;
  readonly label: { readonly zh: string; readonly en: string };
  readonly format: FigureFormat | null;
}

/** Amounts of money, areas and the like are shown with so many decimals where nobody has said. */
const usualDecimals = 2;

/** Declares the root query `columns`: what the columns of registers are called, and how their figures are shown. */
export function declareColumns({ builder, declared }: Assembly, registers: ReadonlyMap<string, Register>): void {
  const column = builder.objectRef<RegisterColumn>('RegisterColumn').implement({
    description: 'A column of a register: what it is called, and how its figures are shown.',
    fields: (t) => ({
      noun: t.exposeString('noun', { description: 'The noun whose column it is, such as `Project`.' }),
      name: t.exposeString('name', { description: 'Name of the column, as fields and rows of imports have it.' }),
      label: bilingualText(t, 'What people call it, in Chinese or English, without its unit.', ({ label }) => label),
      format: t.field({
        type: declared.figureFormat(),
        nullable: true,
        description: 'How its figures are shown; null where it holds none.',
        resolve: ({ format }) => format,
      }),
    }),
  });
  builder.queryField('columns', (t) =>
    looseField(t, {
      type: [column],
      description:
        'What the columns of registers are called and how their figures are shown, so that no frontend keeps a table of its own. It changes with releases of the graph only. Error: NOT_FOUND for a noun that is no register.',
      args: {
        nouns: t.arg.stringList({
          description: 'The registers, by noun, in this order; all when left out, by noun.',
        }),
      },
      resolve: (_root, { nouns }) => columnsOf(registers, nouns as readonly string[] | null | undefined),
    }),
  );
}

function columnsOf(registers: ReadonlyMap<string, Register>, nouns: readonly string[] | null | undefined) {
  return (nouns ?? [...registers.keys()].sort()).flatMap((noun) => {
    const register = registers.get(noun);
    if (!register) throw notFound('Register', { noun }, things.register);
    return columnsIn(register);
  });
}

function columnsIn({ noun, row }: Register): RegisterColumn[] {
  const facts = factsOf(noun).columns;
  return row.columns.map((name) => {
    const { zh, en, unit, decimals } = headingOf(row, name);
    const { type = '', scale = null } = facts[name] ?? {};
    const isFigure = type === 'Decimal' || (type === 'Int' && unit !== undefined);
    const places = type === 'Int' ? 0 : Math.min(scale ?? usualDecimals, usualDecimals);
    const format = { unit: unit === undefined ? null : unitInWords(unit), decimals: decimals ?? places };
    return { noun, name, label: { zh, en }, format: isFigure ? format : null };
  });
}
