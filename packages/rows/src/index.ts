export { isCivilDate, isInt } from '@plangraph/exact';
export { checkCircles } from './checking/checkCircles.ts';
export { checkKeys, duplicateKey } from './checking/checkKeys.ts';
export { checkReferences } from './checking/checkReferences.ts';
export { checkRetired } from './checking/checkRetired.ts';
export type { PlacedProblem } from './checking/placedProblem.ts';
export { CompositionError } from './compositionError.ts';
export { describeKey } from './contract/describeKey.ts';
export { headingOf, withoutHeading } from './contract/heading.ts';
export { type KeyPath, keyPathsOf, keyText, stepsOf, whyNotAKey } from './contract/keyPath.ts';
export { rowSchema } from './contract/rowSchema.ts';
export type { Heading, Headings, Row } from './contract/shape.ts';
export {
  isKeptByWriter,
  type Tabular,
  tabular,
  whyNotWritable,
  withColumns,
  withReferences,
} from './contract/tabular.ts';
export { textLimits } from './contract/textLimits.ts';
export { unitInWords } from './contract/units.ts';
export { factsOf } from './facts/factsOf.ts';
export type {
  BilingualStem,
  ColumnFacts,
  ColumnName,
  ColumnThat,
  ColumnValue,
  EnumName,
  IsNullable,
  ManyName,
  ModelFacts,
  ModelName,
  OneName,
  RelatedModel,
  RelationFacts,
  TextColumn,
} from './facts/models.ts';
export { nounName } from './facts/nounName.ts';
export { type GivenKeys, readKey, readRow } from './reading/readRow.ts';
export { dateOrderProblems, stageDateProblems } from './rules/dateProblems.ts';
export { negativeProblems } from './rules/negativeProblems.ts';
export { positionProblems, type StatedPosition } from './rules/positionProblems.ts';
export { type BilingualText, quote, type RowProblem } from './rules/rowProblem.ts';
export { isLonger, longestText, normalKey } from './rules/text.ts';
export { findingOf, findRows } from './writing/findRows.ts';
export type { RowSet } from './writing/rowSet.ts';
export type { Transaction } from './writing/transaction.ts';
export { type WriteCounts, writeRows } from './writing/write.ts';
