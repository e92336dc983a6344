export { type Errors, type ErrorText, type ErrorTexts, errorTable, type Raise, type Said } from './errorTable.ts';
export { phrases } from './phrases.ts';
export { inputErrors, type Problem } from './problem.ts';
export { type RowProblem, rowErrors } from './rowProblem.ts';
export { termIn } from './termIn.ts';
export { type BilingualText, fillIn, type NounName } from './text.ts';
