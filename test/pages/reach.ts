import type { Page } from 'playwright-core';
import { asCsv } from './files.ts';
import type { Shown } from './shown.ts';
import { post, tokenOf } from './tokenOf.ts';

/** Where a page lies, and by which token it is seen; null for everybody. */
export interface Reached {
  readonly path: string;
  readonly token: string | null;
}

/** Finds the address of a page at a gateway that runs for development, and signs in who must be to see it. */
export async function reach(gateway: string, { path, found, as }: Shown): Promise<Reached> {
  const token = as ? await tokenOf(gateway, { subject: 'li', ...as }) : null;
  if (!found) return { path, token };
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const { data } = await post(`${gateway}/graphql`, { query: `{ found: ${found} { nodes { id } } }` }, headers);
  return { path: `${path}${encodeURIComponent(data.found.nodes[0].id)}?`, token };
}

/** Does on a page what it is looked at for: drops its spreadsheet, and waits until it is said what would come of it. */
export async function prepare(page: Page, { sheet }: Shown): Promise<void> {
  if (!sheet) return;
  await page.locator('.register-files summary').click();
  await page.locator('input[type="file"]').setInputFiles(asCsv('enterprises.csv', sheet));
  await page.waitForSelector('.brought-rows, .heading-form select');
}

/** The address of a page in a language. */
export function inLanguage(path: string, lang: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
}
