import type { Page } from 'playwright-core';
import type { PagesWorld } from './world.ts';

/** Signs in by the login for development, in the page itself. */
export async function signIn(world: PagesWorld, subject: string, organisation: string, role: string): Promise<Page> {
  const { page } = await world.open('/sign-in?lang=en');
  await page.getByLabel('Reporter').uncheck();
  await signInOn(page, subject, organisation, role);
  return page;
}

/** Signs in on a page that shows the login, in whichever language. */
export async function signInOn(page: Page, subject: string, organisation: string, role: string): Promise<void> {
  await page.locator('input[name="subject"]').fill(subject);
  await page.locator('select[name="organisation"]').selectOption(organisation);
  await page.getByLabel(role).check();
  await page
    .locator('form', { has: page.locator('select[name="organisation"]') })
    .getByRole('button')
    .click();
  await page.waitForURL('**/inbox**');
  await page.waitForSelector('main section h2');
}
