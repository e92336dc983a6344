export { alter } from './alter.ts';
export { sealAudit } from './audit/sealAudit.ts';
export { inspectAudit, type Verified, verifyAudit } from './audit/verifyAudit.ts';
export { runningEngine } from './backup/running.ts';
export { type Changes, openChanges, settleUnheard } from './changes/openChanges.ts';
export { makeClientAhead } from './client/lendClient.ts';
export { withoutPassword } from './connection.ts';
export type { Database } from './database.ts';
export { DatabaseError } from './errors/databaseError.ts';
export {
  checkEventCursor,
  decodeEventCursor,
  type EventCursor,
  type EventLine,
  encodeEventCursor,
} from './events/cursor.ts';
export { keepEvents } from './events/keepEvents.ts';
export { openTidings, type Tidings } from './events/openTidings.ts';
export { eventsNow, type LoggedEvent, type ReadEvents, readEvents } from './events/readEvents.ts';
export { type DatabaseFailure, type DatabaseFailureCode, databaseFailure } from './failures.ts';
export { enums, models } from './generated/models.ts';
export { Prisma, type PrismaClient } from './generated/prisma/client.ts';
export type { Log } from './log.ts';
export { type OwnTables, ownTables } from './migrations/ownTables.ts';
export { type MigrationReview, reviewMigrations } from './migrations/review.ts';
export { type OpenDatabaseOptions, openDatabase } from './openDatabase.ts';
export { Departure, type Leaving } from './pool/leaving.ts';
export { longWork } from './pool/longWork.ts';
export { beyondEverything, Position, readPosition, writePosition } from './pool/position.ts';
export type { Statement } from './pool/reading.ts';
export { AnswerTooLarge, largestAnswer, type ReadOptions } from './pool/reads.ts';
export type { Allowance } from './pool/share.ts';
export type { DatabaseState } from './pool/state.ts';
export { createStatementNames } from './pool/statementNames.ts';
export type { ReplicaReport } from './replicas/replica.ts';
export { gatewayUrlOf } from './roles/gatewayRole.ts';

import type { models } from './generated/models.ts';

/** The data model as a constant: tables, columns, relations and indexes by model. */
export type Models = typeof models;

/** The name of a model. */
export type ModelName = keyof Models;
