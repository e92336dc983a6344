export { isCivilDate } from './civilDate.ts';
export { divide } from './divide.ts';
export { Exact } from './exact.ts';
export { isInt } from './int.ts';
export { decimalOf, millionthsOf } from './millionths.ts';
