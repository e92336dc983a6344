-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('DRAFT', 'SUBMITTED', 'APPROVED', 'RETURNED');

-- CreateEnum
CREATE TYPE "ObservationStatus" AS ENUM ('NORMAL', 'ESTIMATED', 'PROVISIONAL', 'IMPUTED', 'BREAK');

-- AlterTable
ALTER TABLE "VillageIncome" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Brand" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "BrandSales" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "EnterpriseRequest" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Enterprise" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "TechRecognition" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "ResearchInstitution" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Place" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Organisation" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "dueDays" INTEGER NOT NULL DEFAULT 10,
ADD COLUMN     "leastGrowthScale" DECIMAL(12,6) NOT NULL DEFAULT 0.1,
ADD COLUMN     "leastRatioScale" DECIMAL(12,6) NOT NULL DEFAULT 0.01,
ADD COLUMN     "thresholdAbout" DECIMAL(12,6) NOT NULL DEFAULT 0.02,
ADD COLUMN     "thresholdBlue" DECIMAL(12,6) NOT NULL DEFAULT 1.05,
ADD COLUMN     "thresholdGreen" DECIMAL(12,6) NOT NULL DEFAULT 1,
ADD COLUMN     "thresholdOrange" DECIMAL(12,6) NOT NULL DEFAULT 0.85,
ADD COLUMN     "thresholdYellow" DECIMAL(12,6) NOT NULL DEFAULT 0.95;

-- AlterTable
ALTER TABLE "Indicator" ADD COLUMN     "dueDays" INTEGER,
ADD COLUMN     "maximum" DECIMAL(24,6),
ADD COLUMN     "minimum" DECIMAL(24,6);

-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "denominator" DECIMAL(24,6),
ADD COLUMN     "note" TEXT,
ADD COLUMN     "numerator" DECIMAL(24,6),
ADD COLUMN     "returnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "status" "ObservationStatus" NOT NULL DEFAULT 'NORMAL',
ADD COLUMN     "submissionId" INTEGER,
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" INTEGER;

-- AlterTable
ALTER TABLE "Responsibility" ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Project" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Milestone" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "RenewalScheme" ADD COLUMN     "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "synthetic" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Intent" (
    "id" SERIAL NOT NULL,
    "scope" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "result" JSONB,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Intent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waypoint" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "value" DECIMAL(24,6) NOT NULL,

    CONSTRAINT "Waypoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "state" "ReportState" NOT NULL,
    "submitter" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMPTZ(3),
    "decider" TEXT,
    "approvedById" INTEGER,
    "approvedAt" TIMESTAMPTZ(3),
    "returnedById" INTEGER,
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportingDuty" (
    "id" SERIAL NOT NULL,
    "targetId" INTEGER NOT NULL,
    "period" TEXT NOT NULL,
    "periodEnd" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "receivedAt" TIMESTAMPTZ(3),
    "approvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReportingDuty_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Intent_recordedAt_idx" ON "Intent"("recordedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Intent_scope_key_key" ON "Intent"("scope", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Waypoint_targetId_period_key" ON "Waypoint"("targetId", "period");

-- CreateIndex
CREATE INDEX "Submission_planId_recordedAt_id_idx" ON "Submission"("planId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_organisationId_recordedAt_id_idx" ON "Submission"("organisationId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_state_recordedAt_id_idx" ON "Submission"("state", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_recordedAt_id_idx" ON "Submission"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Submission_approvedById_idx" ON "Submission"("approvedById");

-- CreateIndex
CREATE INDEX "Submission_returnedById_idx" ON "Submission"("returnedById");

-- CreateIndex
CREATE INDEX "ReportingDuty_dueOn_id_idx" ON "ReportingDuty"("dueOn", "id");

-- CreateIndex
CREATE INDEX "ReportingDuty_approvedAt_dueOn_id_idx" ON "ReportingDuty"("approvedAt", "dueOn", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingDuty_targetId_period_key" ON "ReportingDuty"("targetId", "period");

-- CreateIndex
CREATE INDEX "Observation_submissionId_targetId_id_idx" ON "Observation"("submissionId", "targetId", "id");

-- CreateIndex
CREATE INDEX "Observation_submittedById_idx" ON "Observation"("submittedById");

-- AddForeignKey
ALTER TABLE "Waypoint" ADD CONSTRAINT "Waypoint_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Observation" ADD CONSTRAINT "Observation_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingDuty" ADD CONSTRAINT "ReportingDuty_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
