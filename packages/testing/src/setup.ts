import { expect } from 'vitest';
import './boundProperties.ts';
import { endHanging } from './hanging/endHanging.ts';

endHanging(expect.getState().testPath ?? 'A test file');
