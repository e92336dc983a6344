import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Download } from 'playwright-core';

/** A spreadsheet as somebody would choose it. */
export function asCsv(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** What a file holds that the page gave to be saved. */
export async function textOf(download: Download, folder: string): Promise<string> {
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return readFile(file, 'utf8');
}
