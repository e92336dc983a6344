import { loadDataset } from '@plangraph/dataset';
import { onDataset } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';
import { __domain__ } from '../src/index.ts';

const { desk } = onDataset(__domain__, { dataset: new URL('../data/__id__-2024', import.meta.url), loadDataset });
const counted = () => desk.evidenceOf('__id__-2024', ['__nouns-code__.completed']);

describe('what is counted of __nounsEn__', () => {
  it('is what was completed in the year', async () => {
    const before = Number((await counted())['__nouns-code__.completed']);
    const id = await desk.create('__Noun__', { code: 'third', nameZh: '第三__nounZh__', place: 'some-county' });
    await desk.move('__Noun__', id, 'UNDER_WAY', '2024-02-01');
    expect(await counted()).toEqual({ '__nouns-code__.completed': String(before) });
    await desk.move('__Noun__', id, 'COMPLETED', '2024-06-30');
    expect(await counted()).toEqual({ '__nouns-code__.completed': String(before + 1) });
    await desk.retire('__Noun__', id);
    expect(await counted()).toEqual({ '__nouns-code__.completed': String(before) });
  });
});
