import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressRule } from '@plangraph/exchange';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resolve } from '../src/sending/guardedLookup.ts';
import { post } from '../src/sending/post.ts';

const outsideOnly = addressRule([], false);
let reached = 0;
const server = createServer((request, response) => {
  reached += 1;
  if (request.url === '/elsewhere') response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end();
  else response.writeHead(200).end('the secret of the inside');
});
let port: number;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const names = (...addresses: string[]): Resolve => {
  let asked = 0;
  return (_host, done) => {
    const address = addresses[Math.min(asked, addresses.length - 1)] as string;
    asked += 1;
    done(
      null,
      address.split(' ').map((each) => ({ address: each, family: each.includes(':') ? 6 : 4 })),
    );
  };
};
const send = (host: string, resolve?: Resolve, rule = outsideOnly, path = '/') =>
  post(
    { url: new URL(`http://${host}:${port}${path}`), headers: {}, body: '{}' },
    { addresses: rule, time: 2_000, resolve },
  );

describe('an address that leads inside', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '0',
    '0.0.0.0',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '192.0.2.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::7f00:1]',
    '[2002:7f00:1::]',
    '[2001:0:7f00:1::]',
    '[fe80::1]',
    '[fec0::1]',
    '[fc00::1]',
    '[fd12:3456::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[::ffff:0:127.0.0.1]',
  ])('%s is not connected to', async (host) => {
    expect(await send(host)).toMatchObject({ failure: 'ADDRESS_INSIDE', status: null, answer: null });
  });

  it.each([
    ['a name of the inside', names('10.0.0.7')],
    ['a name with one address of the inside among others', names('93.184.216.34 127.0.0.1')],
    ['a name with IPv4 in IPv6', names('::ffff:127.0.0.1')],
    ['a name without addresses', ((_, done) => done(null, [])) as Resolve],
  ])('%s is not connected to', async (_, resolve) => {
    expect(await send('inside.example', resolve)).toMatchObject({ failure: 'ADDRESS_INSIDE' });
  });

  it('by a name that changes between looking and connecting is not connected to: it is looked up once, and that is connected to', async () => {
    let asked = 0;
    const rebinding: Resolve = (_host, done) => {
      asked += 1;
      done(null, [{ address: asked === 1 ? '192.0.2.77' : '127.0.0.1', family: 4 }]);
    };
    const allowed = addressRule(['192.0.2.77/32'], false);
    const { failure } = await post(
      { url: new URL(`http://rebinding.example:${port}/`), headers: {}, body: '{}' },
      { addresses: allowed, time: 300, resolve: rebinding },
    );
    expect(failure).toMatch(/^(TIMEOUT|UNREACHABLE|CONNECTION_\w+)$/);
    expect(asked).toBe(1);
  });

  it('by a redirect is not followed', async () => {
    const loopback = addressRule(['127.0.0.0/8'], false);
    const before = reached;
    expect(await send('127.0.0.1', undefined, loopback, '/elsewhere')).toMatchObject({
      failure: 'REDIRECTED',
      status: 307,
    });
    expect(reached).toBe(before + 1);
  });

  it('was never reached by any of these, and is where the operator allows it', async () => {
    expect(reached).toBe(1);
    const loopback = addressRule(['127.0.0.0/8', '::1/128'], false);
    expect(await send('127.0.0.1', undefined, loopback)).toMatchObject({ failure: null, status: 200 });
    expect(await send('[::1]', undefined, loopback)).toMatchObject({ failure: null, status: 200 });
    expect(await send('partner.example', names('127.0.0.1'), loopback)).toMatchObject({ failure: null, status: 200 });
  });

  it('is refused unencrypted in production, also where an endpoint was made before', async () => {
    expect(await send('127.0.0.1', undefined, addressRule(['127.0.0.0/8'], true))).toMatchObject({
      failure: 'NOT_HTTPS',
    });
  });
});

describe('a public address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946', '240e::1'])('%s may be', (address) => {
    expect(outsideOnly.isAllowed(address)).toBe(true);
  });
  it.each(['fe80::1%eth0', '2001:db8::1%1', 'example.org', '', '1.2.3'])('%s is none', (address) => {
    expect(outsideOnly.isAllowed(address)).toBe(false);
  });
});
