-- CreateTable
CREATE TABLE "ImportedReport" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "submissionId" INTEGER NOT NULL,

    CONSTRAINT "ImportedReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportedReport_submissionId_idx" ON "ImportedReport"("submissionId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportedReport_importId_submissionId_key" ON "ImportedReport"("importId", "submissionId");

-- AddForeignKey
ALTER TABLE "ImportedReport" ADD CONSTRAINT "ImportedReport_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedReport" ADD CONSTRAINT "ImportedReport_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Which reports an import became is written once, and the import says when.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Import', 'ImportRow', 'ImportedReport', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement', 'StatusFlip']
$$;
