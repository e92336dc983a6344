/** Somebody of an organisation, as the login for development takes him. */
export interface Somebody {
  readonly subject: string;
  readonly organisation: string;
  readonly roles: readonly string[];
}

/** A token of somebody's, from a gateway that runs for development. */
export async function tokenOf(gateway: string, somebody: Somebody): Promise<string> {
  return (await post(`${gateway}/development/login`, somebody)).token;
}

/** Posts JSON, and reads the JSON that is answered. */
export async function post(address: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return answer.json();
}
