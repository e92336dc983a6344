import type { Page } from 'playwright-core';
import { tokenOf } from './tokenOf.ts';
import type { PagesWorld } from './world.ts';

/** The roles that the login for development gives. */
export type Role = 'reader' | 'reporter' | 'approver' | 'administrator';

/** Opens an address for somebody who has signed in before: how one signs in has stories of its own. */
export async function openFor(
  world: PagesWorld,
  subject: string,
  organisation: string,
  role: Role,
  path = '/inbox?lang=en',
): Promise<Page> {
  const token = await tokenOf(world.url, { subject, organisation, roles: [role] });
  return (await world.open(path, { token })).page;
}

/** Signs in by the login for development, on the page that shows it. */
export async function signInOn(page: Page, subject: string, organisation: string, ...roles: Role[]): Promise<void> {
  const form = page.locator('form', { has: page.locator('select[name="organisation"]') });
  await form.locator('input[name="subject"]').fill(subject);
  await form.locator('select[name="organisation"]').selectOption(organisation);
  for (const role of ['reader', 'reporter', 'approver', 'administrator'] as const)
    await form.locator(`input[name="roles"][value="${role}"]`).setChecked(roles.includes(role));
  await form.getByRole('button').click();
}
