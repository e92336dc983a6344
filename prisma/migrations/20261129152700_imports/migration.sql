-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('CHECKED', 'WRITTEN', 'REFUSED');

-- CreateEnum
CREATE TYPE "ImportPolicy" AS ENUM ('ALL', 'GOOD_ROWS');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('CREATED', 'CHANGED', 'UNCHANGED', 'REFUSED');

-- CreateTable
CREATE TABLE "Import" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "state" "ImportState" NOT NULL,
    "dryRun" BOOLEAN NOT NULL,
    "policy" "ImportPolicy" NOT NULL,
    "format" TEXT,
    "fileName" TEXT,
    "created" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "refused" INTEGER NOT NULL,
    "headings" JSONB NOT NULL,
    "notes" JSONB NOT NULL,
    "subject" TEXT NOT NULL,
    "organisationId" INTEGER,
    "reason" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "key" TEXT,
    "changes" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "cells" JSONB,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatusFlip" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "targetId" INTEGER NOT NULL,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "StatusFlip_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_organisationId_recordedAt_id_idx" ON "Import"("organisationId", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Import_name_recordedAt_id_idx" ON "Import"("name", "recordedAt", "id");

-- CreateIndex
CREATE INDEX "Import_recordedAt_id_idx" ON "Import"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "ImportRow_outcome_importId_id_idx" ON "ImportRow"("outcome", "importId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_importId_number_key" ON "ImportRow"("importId", "number");

-- CreateIndex
CREATE INDEX "StatusFlip_targetId_idx" ON "StatusFlip"("targetId");

-- CreateIndex
CREATE UNIQUE INDEX "StatusFlip_importId_targetId_key" ON "StatusFlip"("importId", "targetId");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusFlip" ADD CONSTRAINT "StatusFlip_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatusFlip" ADD CONSTRAINT "StatusFlip_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What came of an import is written once, and says itself when.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Import', 'ImportRow', 'Intent', 'Observation', 'ReportingDuty', 'Retirement', 'StatusFlip']
$$;
