import { describeOracle } from './describeOracle.ts';

describeOracle(0);
