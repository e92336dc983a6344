import { dirname, normalize } from 'node:path/posix';
import { damages } from './errors.ts';
import { fileLimits } from './limits.ts';
import { formatOf, type NumberFormat } from './numberFormat.ts';
import { broken } from './refusals.ts';
import { readTexts, SharedTexts } from './sharedTexts.ts';
import type { Archive } from './unzip.ts';
import { walkXml, type XmlHandler } from './walkXml.ts';

/** What of a workbook is needed to read a sheet of it. */
export interface Workbook {
  /** The sheets that are shown, in their order: how each is called, and the part that holds it. Where all are hidden, the first. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Texts that cells share, by their places. */
  readonly texts: SharedTexts;
  /** How cells show numbers, by the number of their style. */
  readonly formats: readonly NumberFormat[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
}

/**
 * Reads what of a workbook is needed to read a sheet of it.
 *
 * @param mostTexts how many bytes the texts may have that cells share.
 */
export async function readWorkbook(archive: Archive, mostTexts: number): Promise<Workbook> {
  const main = (await readLinks(archive, '_rels/.rels')).find(({ type }) => type.endsWith('/officeDocument'));
  const part = normalize((main?.target ?? 'xl/workbook.xml').replace(/^\//, ''));
  if (!archive.has(part)) throw broken(damages.noWorkbook());
  const links = await readLinks(archive, `${dirname(part)}/_rels/${part.slice(dirname(part).length + 1)}.rels`);
  const pathOf = (target: string) => normalize(target.startsWith('/') ? target.slice(1) : `${dirname(part)}/${target}`);
  const sheets: { readonly name: string; readonly link: string; readonly hidden: boolean }[] = [];
  let from1904 = false;
  await walk(archive, part, (name, attributes) => {
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
    if (name !== 'sheet') return;
    const link = Object.entries(attributes).find(([each]) => each.endsWith(':id'))?.[1] ?? '';
    sheets.push({ name: attributes.name ?? '', link, hidden: (attributes.state ?? 'visible') !== 'visible' });
  });
  const shown = sheets.filter(({ hidden }) => !hidden);
  const found = (shown.length ? shown : sheets.slice(0, 1)).flatMap(({ name, link }) => {
    const target = links.find(({ id }) => id === link)?.target;
    return target === undefined ? [] : [{ name, part: pathOf(target) }];
  });
  if (!found.length) throw broken(damages.noSheet());
  const other = (kind: string) => {
    const link = links.find(({ type }) => type.endsWith(`/${kind}`));
    return link && archive.has(pathOf(link.target)) ? pathOf(link.target) : null;
  };
  const [texts, styles] = [other('sharedStrings'), other('styles')];
  return {
    sheets: found,
    texts: texts ? await readTexts(archive.read(texts), mostTexts) : new SharedTexts(),
    formats: styles ? await readFormats(archive, styles) : [],
    from1904,
  };
}

interface Link {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function readLinks(archive: Archive, part: string): Promise<Link[]> {
  const links: Link[] = [];
  if (!archive.has(part)) return links;
  await walk(archive, part, (name, { Id = '', Type = '', Target = '' }) => {
    if (name === 'Relationship') links.push({ id: Id, type: Type, target: Target });
  });
  return links;
}

async function readFormats(archive: Archive, part: string): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  const handler: XmlHandler = {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) formats.push(formatOf(Number(numFmtId), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
    text() {},
  };
  await walkXml(archive.read(part), handler, fileLimits.part);
  return formats;
}

async function walk(archive: Archive, part: string, open: XmlHandler['open']): Promise<void> {
  await walkXml(archive.read(part), { open, close() {}, text() {} }, fileLimits.part);
}
