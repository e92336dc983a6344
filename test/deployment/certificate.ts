import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';

/** What the proxies, the poolers and those who ask them trust; by the address on which they listen here. */
export function makeCertificate(folder: string): string {
  const [key, certificate] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  const asked = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
    '-addext',
    names,
  ];
  execFileSync('openssl', [...asked, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  for (const file of [key, certificate]) chmodSync(file, 0o644);
  return certificate;
}
