import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An identity provider, as far as a gateway knows it: its keys. */
export async function openLogin() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'EdDSA', use: 'sig' }] };
  const server = createServer((_, response) => response.end(JSON.stringify(keys)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    token: (claims: object) =>
      new SignJWT({ iss: 'https://login.example/', aud: 'plangraph', ...claims })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'one' })
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => server.close(),
  };
}
