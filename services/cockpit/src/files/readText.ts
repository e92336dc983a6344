import { authorisation } from '../session/renewal.ts';

/** Reads a text of this server as whoever is signed in; blank where it is not given. */
export async function readText(address: string): Promise<string> {
  const response = await fetch(address, { headers: await authorisation() }).catch(() => null);
  return response?.ok ? response.text() : '';
}
