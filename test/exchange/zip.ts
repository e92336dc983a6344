import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive, with what its directory says of it where that is another than the truth. */
export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  readonly claimed?: number;
}

/** Makes an archive, honest or not: tests of hostile files need what no library writes. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimed } of parts) {
    const raw = Buffer.from(content as Buffer);
    const packed = deflateRawSync(raw);
    const head = Buffer.alloc(30);
    const sizes = [crc32(raw), packed.length, claimed ?? raw.length] as const;
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    for (const [at, size] of sizes.entries()) head.writeUInt32LE(size, 14 + 4 * at);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    for (const [at, size] of sizes.entries()) entry.writeUInt32LE(size, 16 + 4 * at);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet as most programs write it: its texts stand in a part of their own, and cells say which. */
export function sharing(sheet: string): { readonly sheet: string; readonly parts: readonly Part[] } {
  const texts: string[] = [];
  const referring = sheet.replace(/ t="inlineStr"><is><t>([^<]*)<\/t><\/is>/g, (_, text: string) => {
    const known = texts.indexOf(text);
    return ` t="s"><v>${known < 0 ? texts.push(text) - 1 : known}</v>`;
  });
  const links = `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="texts.xml"/>`;
  const items = texts.map((text) => `<si><t>${text}</t></si>`).join('');
  return {
    sheet: referring,
    parts: [
      { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${links}</Relationships>` },
      { name: 'xl/texts.xml', content: `<sst>${items}</sst>` },
    ],
  };
}

/** What a workbook is made of, with a sheet of its own XML. */
export function workbook(sheet: string, more: readonly Part[] = [], styles = ''): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${relations}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ]);
}

/** A sheet of texts, formulas and numbers: `=` begins a formula, a number is one, the rest is text. */
export function sheetOf(rows: readonly (readonly (string | number | null)[])[], more = ''): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((value, column) => {
      const name = `${String.fromCharCode(65 + column)}${at + 1}`;
      if (value === null) return '';
      if (typeof value === 'number') return `<c r="${name}"><v>${value}</v></c>`;
      if (value.startsWith('=')) return `<c r="${name}"><f>${value.slice(1)}</f><v>3</v></c>`;
      return `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet><sheetData>${lines.join('')}</sheetData>${more}</worksheet>`;
}
