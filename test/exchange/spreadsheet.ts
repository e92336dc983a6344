import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Where LibreOffice is found; null where it is not installed. */
export const office = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find((path) => existsSync(path)) ?? null;

/** What the tests of files that LibreOffice writes say behind their names where they are left out. */
export const unlessOffice = office ? '' : ' (left out: LibreOffice is not installed)';

/** Has LibreOffice write files in another format: what other people's tools make, and not what ours expect. */
async function convert(files: Readonly<Record<string, Buffer | string>>, to: string): Promise<Record<string, Buffer>> {
  if (!office) throw new Error('LibreOffice is not installed.');
  const folder = await mkdtemp(join(tmpdir(), 'plangraph-office-'));
  try {
    const names = Object.keys(files);
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const own = `-env:UserInstallation=file://${folder}/profile`;
    const given = ['--headless', '--convert-to', to, '--outdir', join(folder, 'out')];
    const options = { timeout: 120_000 };
    await promisify(execFile)(office, [own, ...given, ...names.map((name) => join(folder, name))], options);
    const written = names.map((name) => name.replace(/\.[^.]+$/, `.${to.split(':')[0]}`));
    const read = written.map(async (name) => [name, await readFile(join(folder, 'out', name))] as const);
    return Object.fromEntries(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Separated values with commas, quotes, in GB18030, as LibreOffice numbers its choices. */
const gb18030 = 'csv:Text - txt - csv (StarCalc):44,34,85';

/** Workbooks as LibreOffice saves them when it has opened them; and the first sheet of each as separated values in GB18030. */
export async function savedByOffice(files: Readonly<Record<string, Buffer>>): Promise<Record<string, Buffer>> {
  return { ...(await convert(files, 'xlsx')), ...(await convert(files, gb18030)) };
}

/** A workbook as LibreOffice writes it, of rows in a short notation: `<c>` a text, `<n>` a number, `<p>` a share in percent. */
export function spreadsheet(name: string, rows: string): Promise<Buffer> {
  return workbook(name, { Sheet1: rows });
}

/** The same, of several sheets. */
export function workbook(name: string, sheets: Readonly<Record<string, string>>): Promise<Buffer> {
  const cellsOf = (rows: string) =>
    rows
      .replaceAll('<row>', '<table:table-row>')
      .replaceAll('</row>', '</table:table-row>')
      .replace(/<c(?: merge="(\d)x(\d)")?\s*(?:\/>|>(.*?)<\/c>)/g, (_, across, down, text) => {
        const merged = across ? ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"` : '';
        const covered = '<table:covered-table-cell/>'.repeat(Math.max(0, Number(across ?? 1) - 1));
        const shown = text ? ` office:value-type="string"><text:p>${text}</text:p>` : '>';
        return `<table:table-cell${merged}${shown}</table:table-cell>${covered}`;
      })
      .replace(/<n>(.*?)<\/n>/g, '<table:table-cell office:value-type="float" office:value="$1"/>')
      .replace(
        /<p>(.*?)<\/p>/g,
        '<table:table-cell table:style-name="share" office:value-type="percentage" office:value="$1"/>',
      );
  const tables = Object.entries(sheets)
    .map(([title, rows]) => `<table:table table:name="${title}">${cellsOf(rows)}</table:table>`)
    .join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles><number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>
<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document>`;
  const written = name.replace(/\.[^.]+$/, '.xlsx');
  return convert({ [name]: document }, 'xlsx').then((files) => files[written] ?? Buffer.alloc(0));
}
