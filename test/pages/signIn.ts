import type { Page } from 'playwright-core';
import type { PagesWorld } from './world.ts';

/** Signs in by the login for development, in the page itself. */
export async function signIn(world: PagesWorld, subject: string, organisation: string, role: string): Promise<Page> {
  const { page } = await world.open('/sign-in?lang=en');
  await page.getByLabel('Name', { exact: true }).fill(subject);
  await page.getByLabel('Organisation').selectOption(organisation);
  await page.getByLabel('Reporter').uncheck();
  await page.getByLabel(role).check();
  await page.locator('form', { hasText: 'For development' }).getByRole('button').click();
  await page.waitForURL('**/inbox**');
  await page.waitForSelector('main section h2');
  return page;
}
