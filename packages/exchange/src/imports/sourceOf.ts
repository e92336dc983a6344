import type { RowRegister } from '@plangraph/schema';
import type { Sheet } from '../files/cell.ts';
import type { Mapping } from '../tables/findHeadings.ts';
import { readTable } from '../tables/readTable.ts';
import { type FiguresOf, figuresName, figuresSource } from './figuresSource.ts';
import type { ImportSource } from './importSource.ts';
import { registerSource } from './registerSource.ts';
import { areResponsibilities, responsibilitiesSource, responsibilityNames } from './responsibilitiesSource.ts';

interface Registers {
  readonly rowRegisters: ReadonlyMap<string, RowRegister>;
}

/** A sheet, and what is said of it. */
export interface SheetOf extends FiguresOf {
  readonly sheet: Sheet;
  readonly mapping?: Mapping;
}

/** The rows of a sheet as an import of a name takes them; null where nothing is called so. */
export function sourceOf(
  { rowRegisters }: Registers,
  name: string,
  { sheet, mapping, ...of }: SheetOf,
): ImportSource | null {
  if (name === figuresName) return figuresSource(sheet, of, mapping);
  if (areResponsibilities(name)) return responsibilitiesSource(name, sheet, mapping);
  const register = rowRegisters.get(name);
  return register ? registerSource(register, readTable(sheet, register.register.row, mapping)) : null;
}

/** Imports whose rows are of no register. */
const others: readonly string[] = [figuresName, ...responsibilityNames];

/** Whether an import is called so. */
export function isImport({ rowRegisters }: Registers, name: string): boolean {
  return others.includes(name) || rowRegisters.has(name);
}

/** What imports are called, in order. */
export function knownImports({ rowRegisters }: Registers): string[] {
  return [...others, ...rowRegisters.keys()].sort();
}
