import { expect, it } from 'vitest';
import { describeFailure } from '../src/errors/describeFailure.ts';
import { exitCodeOf, Failure } from '../src/errors/failure.ts';

it('prints a failure with its code and cure in both languages, without a stack', () => {
  const failure = new Failure({ code: 'PORT_IN_USE', en: 'Port 4000 is taken.', zh: '端口 4000 已被占用。' });
  expect(describeFailure(failure)).toBe('PORT_IN_USE: Port 4000 is taken.\n端口 4000 已被占用。\n');
  expect(exitCodeOf(failure)).toBe(1);
});

it('prints the failures of other packages in the same way', () => {
  const ofDatabase = Object.assign(new Error('It is in use.'), { code: 'ENGINE_IN_USE', messageZh: '正被使用。' });
  expect(describeFailure(ofDatabase)).toBe('ENGINE_IN_USE: It is in use.\n正被使用。\n');
  const ofDataset = Object.assign(new Error('2 problems 问题:\n  …'), { code: 'DATASET_REFUSED', problems: [{}, {}] });
  expect(describeFailure(ofDataset)).toBe('DATASET_REFUSED: 2 problems 问题:\n  …\n');
});

it('keeps the stack of a defect', () => {
  const defect = Object.assign(new Error('cannot read'), { code: 'ENOENT' });
  expect(describeFailure(defect)).toContain('failure.test.ts');
});
