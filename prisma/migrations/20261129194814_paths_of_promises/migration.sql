-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "pathsDueOn" DATE;

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "pathId" INTEGER;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "pathId" INTEGER;

-- CreateTable
CREATE TABLE "Path" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER,
    "measureId" INTEGER,
    "revision" INTEGER NOT NULL,
    "points" JSONB NOT NULL,
    "reason" TEXT,
    "state" "ReportState" NOT NULL DEFAULT 'SUBMITTED',
    "proposedById" INTEGER,
    "proposer" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decider" TEXT,
    "approvedById" INTEGER,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedById" INTEGER,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Path_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Path_state_proposedAt_id_idx" ON "Path"("state", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "Path_proposedAt_id_idx" ON "Path"("proposedAt", "id");

-- CreateIndex
CREATE INDEX "Path_proposedById_proposedAt_id_idx" ON "Path"("proposedById", "proposedAt", "id");

-- CreateIndex
CREATE INDEX "Path_approvedById_idx" ON "Path"("approvedById");

-- CreateIndex
CREATE INDEX "Path_returnedById_idx" ON "Path"("returnedById");

-- CreateIndex
CREATE UNIQUE INDEX "Path_targetId_revision_key" ON "Path"("targetId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "Path_measureId_revision_key" ON "Path"("measureId", "revision");

-- CreateIndex
CREATE INDEX "Measure_pathId_idx" ON "Measure"("pathId");

-- CreateIndex
CREATE INDEX "Target_pathId_idx" ON "Target"("pathId");

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_pathId_fkey" FOREIGN KEY ("pathId") REFERENCES "Path"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_pathId_fkey" FOREIGN KEY ("pathId") REFERENCES "Path"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Path" ADD CONSTRAINT "Path_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Path" ADD CONSTRAINT "Path_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Path" ADD CONSTRAINT "Path_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Path" ADD CONSTRAINT "Path_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Path" ADD CONSTRAINT "Path_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A path is that of one promise, its state is what its moments say, nobody approves his own, and one waits at a time.
ALTER TABLE "Path" ADD CONSTRAINT "Path_promise_check" CHECK (num_nonnulls("targetId", "measureId") = 1);
ALTER TABLE "Path" ADD CONSTRAINT "Path_state_check" CHECK (
  ("state" = 'APPROVED') = ("approvedAt" IS NOT NULL) AND ("state" = 'RETURNED') = ("returnedAt" IS NOT NULL));
ALTER TABLE "Path" ADD CONSTRAINT "Path_approver_check" CHECK ("state" <> 'APPROVED' OR "decider" <> "proposer");
CREATE UNIQUE INDEX "Path_waiting_target_key" ON "Path" ("targetId") WHERE "state" = 'SUBMITTED';
CREATE UNIQUE INDEX "Path_waiting_measure_key" ON "Path" ("measureId") WHERE "state" = 'SUBMITTED';
