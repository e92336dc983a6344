import type { Language } from '../address/address.ts';
import { type Problem, unreached } from '../graph/problem.ts';
import { authorisation } from '../session/renewal.ts';
import { refusalsOf } from './refusalsOf.ts';
import { saveFile } from './saveFile.ts';

/**
 * Fetches a file as whoever is signed in, which a plain link could not, and gives it to the browser to save.
 *
 * @returns why it was not given; nothing where it was.
 */
export async function fetchFile(address: string, language: Language): Promise<readonly Problem[]> {
  const headers = { 'accept-language': language === 'ZH' ? 'zh' : 'en', ...(await authorisation()) };
  const response = await fetch(address, { headers }).catch(() => null);
  if (!response) return [unreached('')];
  if (!response.ok) return refusalsOf(await response.json().catch(() => null), language);
  const [, named] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  saveFile(await response.blob(), named ?? 'plangraph');
  return [];
}
