-- CreateEnum
CREATE TYPE "MeasureState" AS ENUM ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'DROPPED');

-- AlterTable
ALTER TABLE "Measure" ADD COLUMN     "decisionIssuedOn" DATE,
ADD COLUMN     "decisionNumber" TEXT,
ADD COLUMN     "decisionTitleEn" TEXT,
ADD COLUMN     "decisionTitleZh" TEXT,
ADD COLUMN     "doneOn" DATE,
ADD COLUMN     "droppedOn" DATE,
ADD COLUMN     "dueOn" DATE,
ADD COLUMN     "frequency" "Frequency",
ADD COLUMN     "leadId" INTEGER,
ADD COLUMN     "leadingPostEn" TEXT,
ADD COLUMN     "leadingPostZh" TEXT,
ADD COLUMN     "quantity" DECIMAL(24,6),
ADD COLUMN     "quantityUnitId" INTEGER,
ADD COLUMN     "state" "MeasureState" NOT NULL DEFAULT 'NOT_STARTED',
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Checkpoint" (
    "id" SERIAL NOT NULL,
    "measureId" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "titleZh" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "reachedOn" DATE,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" SERIAL NOT NULL,
    "measureId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "percent" DECIMAL(5,2),
    "narrative" TEXT NOT NULL,
    "nextStep" TEXT,
    "obstacle" TEXT,
    "reached" JSONB,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "reason" TEXT,
    "submissionId" INTEGER,
    "submittedById" INTEGER,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "supersededAt" TIMESTAMPTZ(3),
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Checkpoint_measureId_ordinal_key" ON "Checkpoint"("measureId", "ordinal");

-- CreateIndex
CREATE INDEX "ProgressReport_measureId_periodEnd_revision_id_idx" ON "ProgressReport"("measureId", "periodEnd", "revision", "id");

-- CreateIndex
CREATE INDEX "ProgressReport_submissionId_measureId_id_idx" ON "ProgressReport"("submissionId", "measureId", "id");

-- CreateIndex
CREATE INDEX "ProgressReport_submittedById_idx" ON "ProgressReport"("submittedById");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_measureId_period_revision_key" ON "ProgressReport"("measureId", "period", "revision");

-- CreateIndex
CREATE INDEX "Measure_state_dueOn_id_idx" ON "Measure"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "Measure_dueOn_id_idx" ON "Measure"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Measure_leadId_idx" ON "Measure"("leadId");

-- CreateIndex
CREATE INDEX "Measure_quantityUnitId_idx" ON "Measure"("quantityUnitId");

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measure" ADD CONSTRAINT "Measure_quantityUnitId_fkey" FOREIGN KEY ("quantityUnitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A report is of a hundred at most, one counts for a period, and who approves it has had it handed in.
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_percent_check" CHECK ("percent" BETWEEN 0 AND 100);
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_approved_check" CHECK ("approvedAt" IS NULL OR "returnedAt" IS NULL);
CREATE UNIQUE INDEX "ProgressReport_current_key" ON "ProgressReport"("measureId", "period")
  WHERE "approvedAt" IS NOT NULL AND "supersededAt" IS NULL;

-- Reports of progress keep their moments themselves, as figures do.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement']
$$;
CREATE TRIGGER plangraph_check_inserted AFTER INSERT ON "ProgressReport" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.check_own_moments(
    'recordedAt', 'submittedAt', 'approvedAt', 'returnedAt', 'supersededAt');
CREATE TRIGGER plangraph_check_updated AFTER UPDATE ON "ProgressReport" REFERENCING OLD TABLE AS replaced NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.check_own_moments(
    'recordedAt', 'submittedAt', 'approvedAt', 'returnedAt', 'supersededAt');
