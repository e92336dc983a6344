export { CompositionError } from '@plangraph/rows';
export { bilingualText, languageArgument, languageField } from './builder/bilingual.ts';
export type { FigureFormat } from './builder/figureFormat.ts';
export type { GraphTypes, Types } from './builder/graphTypes.ts';
export type { EnumType, SingleType } from './builder/loose.ts';
export { type ComposedGraph, type Composition, composeGraph } from './compose.ts';
export {
  type Context,
  createContext,
  inLanguage,
  type Language,
  noteFreshUntil,
  renewedContext,
  type Standpoint,
  type StatedRequest,
  type Viewer,
  type ViewerClient,
  type ViewerScope,
  viewerInPerson,
} from './context.ts';
export type { ActingOrganisation, Actor, Authority, Deed, Evidenced, Touched } from './contract/authority.ts';
export type { Demo, DemoBureau, DemoFigure, DemoRow, DemoWorld, Random } from './contract/demo.ts';
export type { Deprecation } from './contract/deprecation.ts';
export { type Domain, defineDomain, type Environment, type MutationEnvironment } from './contract/domain.ts';
export type { EventDefinition, EventType, HappenedEvent } from './contract/event.ts';
export { type Evidence, growthOf, quotientOf } from './contract/evidence.ts';
export type { Graph } from './contract/graph.ts';
export { defineMeans, type GivenMeans, type Means } from './contract/means.ts';
export type { InputFields, Judge, Mutation, ReadWithin, Run } from './contract/mutation.ts';
export type { Problem } from './contract/problem.ts';
export type { Problems } from './contract/problems.ts';
export type { PutChange, PutGiven, PutOutcome, PutRow, PutRun, RowRegister } from './contract/put.ts';
export type { Register, RegisterDefinition } from './contract/register.ts';
export { type Role, roles } from './contract/role.ts';
export { countOf, shareOf, sumOf } from './contract/tally.ts';
export type { MutationTransaction } from './contract/transaction.ts';
export { type RequestFacts, requestErrors } from './errors/requestErrors.ts';
export type { Payload } from './events/source.ts';
export type { Execute } from './execute/executor.ts';
export type { DirectCounts } from './execute/tally.ts';
export { encodeGlobalId } from './globalId.ts';
export { type DatabaseRefusal, databaseRefusal } from './mutation/databaseRefusal.ts';
export type { Input, Perform } from './mutation/perform.ts';
export type { ChangedRecord, ChangedRecords } from './noun/changedRecords.ts';
export type { BilingualField, ColumnField, EvidenceFrame, OneField } from './noun/field.ts';
export type { FieldBuilder } from './noun/fieldBuilder.ts';
export type { Needed, ShownRow } from './noun/needs.ts';
export { isLong } from './reader/read.ts';
export { registerNames } from './register/names.ts';
export { recordChanges } from './register/recordChange.ts';
export { asTransaction } from './register/transaction.ts';
export type { SystemCounts } from './systems/channel.ts';
export { Missing, type MissingText, missingTexts } from './systems/missing.ts';
export { type ConnectedSystem, type Connection, defineSystem, type System } from './systems/system.ts';
export { shownField } from './types/shownField.ts';
export type { Where } from './where.ts';
export type { Work } from './work.ts';
