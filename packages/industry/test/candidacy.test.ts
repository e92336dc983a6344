import { describe, expect, it } from 'vitest';
import { candidacyOf, type EnterpriseFacts } from '../src/rules/candidacy.ts';
import { type EchelonLevel, echelon } from '../src/rules/echelonCriteria.ts';

const today = '2024-05-20';
const held = (...kinds: EchelonLevel[]) => kinds.map((kind) => ({ kind, grantedOn: '2020-01-01', expiresOn: null }));
const outputs = (last: string, before = '0') => [
  { periodEnd: '2023-12-31', output: last },
  { periodEnd: '2022-12-31', output: before },
];
const judged = (facts: Partial<EnterpriseFacts>) => candidacyOf({ recognitions: [], outputs: [], ...facts }, today);

describe('the echelon', () => {
  it('names every criterion and threshold in both languages, each once a level', () => {
    for (const { criteria } of echelon) {
      expect(new Set(criteria.map(({ code }) => code)).size).toBe(criteria.length);
      for (const { nameZh, nameEn } of criteria) {
        expect([nameZh, nameEn]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/\w/)]);
      }
    }
  });

  it('leads from 20 million yuan of output above scale, to the last unit', () => {
    expect(judged({ outputs: outputs('2000') })).toMatchObject({ level: 'ABOVE_SCALE', candidate: true });
    expect(judged({ outputs: outputs('1999.999999') })).toMatchObject({ level: 'ABOVE_SCALE', candidate: false });
    expect(judged({ outputs: [{ periodEnd: '2024-01-31', output: '9000' }] })?.candidate).toBe(false);
  });

  it('asks for growth of 5 percent, and for something to grow from', () => {
    const recognitions = held('ABOVE_SCALE');
    expect(judged({ recognitions, outputs: outputs('105', '100') })?.candidate).toBe(true);
    expect(judged({ recognitions, outputs: outputs('104.999999', '100') })?.candidate).toBe(false);
    expect(judged({ recognitions, outputs: outputs('105') })?.candidate).toBe(false);
  });

  it('is judged by what is held today', () => {
    const expired = [{ kind: 'LITTLE_GIANT', grantedOn: '2020-01-01', expiresOn: today }] as const;
    const coming = [{ kind: 'LITTLE_GIANT', grantedOn: '2024-05-21', expiresOn: null }] as const;
    expect(judged({ recognitions: expired })?.level).toBe('ABOVE_SCALE');
    expect(judged({ recognitions: coming })?.level).toBe('ABOVE_SCALE');
    expect(judged({ recognitions: held('LITTLE_GIANT') })).toBeNull();
  });

  it('never loses a candidate by more output', () => {
    const levels = echelon.map(({ level }) => level);
    for (let count = 0; count < levels.length; count += 1) {
      let before = false;
      for (let output = 0; output <= 20_000; output += 250) {
        const found = judged({ recognitions: held(...levels.slice(0, count)), outputs: outputs(`${output}`, '1000') });
        expect(found?.level).toBe(levels[count]);
        if (before) expect(found?.candidate, `${levels[count]} at ${output}`).toBe(true);
        before = found?.candidate ?? false;
      }
    }
  });
});
