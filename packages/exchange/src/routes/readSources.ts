import type { Problems, RowRegister } from '@plangraph/schema';
import type { FileFormat } from '../files/cell.ts';
import { readFile } from '../files/readFile.ts';
import { readSheets } from '../files/readXlsx.ts';
import { mismatch, sheetUnknown } from '../files/refusals.ts';
import type { ImportSource } from '../imports/importSource.ts';
import { isImport, knownImports, type SheetOf, sourceOf } from '../imports/sourceOf.ts';
import { sheetNames, sheetsLeftOut } from '../tables/headings.ts';
import { plainName } from '../tables/plainWords.ts';
import type { Uploaded } from './uploaded.ts';

/** A workbook whose sheets are imports of several kinds. */
export const workbookName = 'workbook';

/** So many sheets a workbook of imports may have. */
const mostSheets = 60;

interface Registers {
  readonly rowRegisters: ReadonlyMap<string, RowRegister>;
}

/**
 * Reads a file as what it brings: rows of the import that the address names, or those of each sheet of a workbook, in the order
 * in which the later may name what the earlier bring.
 *
 * @throws FileRefused
 */
export async function readSources(
  registers: Registers,
  name: string,
  { bytes, name: fileName, mediaType }: Uploaded,
  of: Omit<SheetOf, 'sheet'>,
): Promise<{ readonly format: FileFormat; readonly sources: readonly ImportSource[] }> {
  if (name !== workbookName) {
    const sheet = await readFile(bytes, { name: fileName, mediaType });
    const source = sourceOf(registers, name, { sheet, ...of });
    return { format: sheet.format, sources: source ? [source] : [] };
  }
  if (!bytes.subarray(0, 4).toString('latin1').startsWith('PK')) throw mismatch(workbookName, 'TEXT');
  const order = [
    'places',
    'organisations',
    'appointments',
    'clients',
    'responsibilities',
    'measureResponsibilities',
    ...registers.rowRegisters.keys(),
  ];
  const sources = (await readSheets(bytes, mostSheets)).flatMap(({ name: title, sheet }) => {
    if (sheetsLeftOut.includes(plainName(title)) || sheetsLeftOut.includes(title.toLowerCase()) || !sheet.rows.length)
      return [];
    const called = nameOf(registers, title);
    if (!called) throw sheetUnknown(title, knownImports(registers));
    const source = sourceOf(registers, called, { sheet, ...of });
    return source
      ? [{ rank: order.includes(called) ? order.indexOf(called) : order.length, source: onSheet(source, title) }]
      : [];
  });
  if (!sources.length) throw sheetUnknown('', knownImports(registers));
  return { format: 'XLSX', sources: sources.sort((one, other) => one.rank - other.rank).map(({ source }) => source) };
}

/** The import that a sheet is called after: by its name, or by a word for it, alone or behind another language's. */
function nameOf(registers: Registers, title: string): string | null {
  const words = [title, ...title.split(/[\s/|（）()]/)].map(plainName).filter(Boolean);
  const known = new Map(knownImports(registers).map((name) => [plainName(name), name]));
  const found = words.map((word) => sheetNames[word] ?? known.get(word)).find((name) => name !== undefined);
  return found !== undefined && isImport(registers, found) ? found : null;
}

/** Whatever is wrong with a sheet as a whole says on which. */
function onSheet(source: ImportSource, title: string): ImportSource {
  return {
    ...source,
    bring: (run, reason) => {
      const { problems } = run;
      const named: Problems = {
        get found() {
          return problems.found;
        },
        add: (problem) => problems.add({ ...problem, path: [title, ...problem.path] }),
        expect: (row, asked) => problems.expect(row, { ...asked, path: [title, ...asked.path] }),
        id: (text, asked) => problems.id(text, { ...asked, path: [title, ...asked.path] }),
      };
      return source.bring({ ...run, problems: named }, reason);
    },
  };
}
