import { describe, expect, it } from 'vitest';
import { createPseudonyms } from '../src/http/trace.ts';
import { keyFile, makeSigner, openIdentityWorld, settingsFor } from './identityWorld.ts';

const signer = await makeSigner('first');

describe('the log of operations', () => {
  it('tells from where and, by a pseudonym, by whom each came, and never who that is, nor the token', async () => {
    const { ask, lines } = await openIdentityWorld({
      ...settingsFor(keyFile(signer).path),
      PLANGRAPH_LOG_KEY: 'a key of sixteen characters',
      PLANGRAPH_PROXIES: '1',
    });
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const tokens = await Promise.all(['li of the bureau', 'wang of the bureau'].map((sub) => signer.sign({ sub })));
    const [li = '', wang = ''] = tokens;
    await ask(li, from('192.0.2.7'));
    await ask(wang, from('2001:db8:1:2:3::4'));
    await ask(li, from('192.0.2.8'));
    await ask(null, from('192.0.2.9'));
    await ask(`${li}x`, from('192.0.2.10'));
    const told = lines.filter(({ msg }) => msg === 'operation');
    const named = createPseudonyms('a key of sixteen characters');
    expect(told.map(({ address, who }) => ({ address, who }))).toEqual([
      { address: '192.0.2.7', who: named('li of the bureau') },
      { address: '2001:db8:1:2', who: named('wang of the bureau') },
      { address: '192.0.2.8', who: named('li of the bureau') },
      { address: '192.0.2.9', who: undefined },
    ]);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'refused', address: '192.0.2.10' }));
    const text = JSON.stringify(lines);
    for (const secret of [...tokens, ...tokens.map((token) => token.split('.')[2] ?? ''), 'of the bureau']) {
      expect(text).not.toContain(secret);
    }
  });

  it('has another pseudonym in every process that was given no key', () => {
    expect(createPseudonyms(null)('li')).not.toBe(createPseudonyms(null)('li'));
    expect(createPseudonyms(null)('li')).toMatch(/^[0-9a-f]{16}$/);
  });
});
