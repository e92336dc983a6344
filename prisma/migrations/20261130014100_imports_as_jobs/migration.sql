-- AlterEnum
ALTER TYPE "ImportState" ADD VALUE 'WAITING';
ALTER TYPE "ImportState" ADD VALUE 'RUNNING';
ALTER TYPE "ImportState" ADD VALUE 'CANCELLED';
ALTER TYPE "ImportState" ADD VALUE 'FAILED';

-- AlterTable
ALTER TABLE "Import" ADD COLUMN     "done" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "total" INTEGER;

-- CreateTable
CREATE TABLE "ImportJob" (
    "id" SERIAL NOT NULL,
    "importId" INTEGER NOT NULL,
    "upload" TEXT NOT NULL,
    "stated" JSONB NOT NULL,
    "viewer" JSONB NOT NULL,
    "mapping" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leasedBy" TEXT,
    "leasedUntil" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ImportJob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportPiece" (
    "id" SERIAL NOT NULL,
    "upload" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportPiece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HeadingMapping" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "rows" TEXT NOT NULL,
    "organisationId" INTEGER,
    "headings" JSONB NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "HeadingMapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportJob_importId_key" ON "ImportJob"("importId");

-- CreateIndex
CREATE INDEX "ImportJob_finishedAt_id_idx" ON "ImportJob"("finishedAt", "id");

-- CreateIndex
CREATE INDEX "ImportPiece_recordedAt_id_idx" ON "ImportPiece"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ImportPiece_upload_number_key" ON "ImportPiece"("upload", "number");

-- CreateIndex
CREATE INDEX "HeadingMapping_rows_name_id_idx" ON "HeadingMapping"("rows", "name", "id");

-- CreateIndex
CREATE INDEX "HeadingMapping_recordedAt_id_idx" ON "HeadingMapping"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "HeadingMapping_organisationId_rows_name_key" ON "HeadingMapping"("organisationId", "rows", "name");

-- AddForeignKey
ALTER TABLE "ImportJob" ADD CONSTRAINT "ImportJob_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeadingMapping" ADD CONSTRAINT "HeadingMapping_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Jobs and the pieces of their files say themselves when, and are told by nobody: the import that they are of is.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'AuditDay', 'AuditEntry', 'AuditOwner', 'Change', 'DatasetLoad', 'Import', 'ImportJob', 'ImportPiece', 'ImportRow', 'ImportedReport', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement', 'StatusChange', 'StatusFlip', 'WebhookAttempt', 'WebhookDelivery', 'WebhookHealth', 'WebhookSecret', 'WorkerProgress']
$$;
INSERT INTO plangraph.untold VALUES ('ImportJob', NULL), ('ImportPiece', NULL);
SELECT plangraph.keep_history('HeadingMapping');

-- Whoever has brought a file needs its pieces no more.
CREATE OR REPLACE FUNCTION plangraph.gateway_rights() RETURNS TABLE (name text, rights text[])
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, CASE
    WHEN c.relname IN ('_prisma_migrations', 'AuditDay', 'AuditEntry', 'AuditOwner', 'DatasetLoad', 'ReportingDuty', 'Retirement') THEN ARRAY['SELECT']
    WHEN c.relname = 'Change' THEN ARRAY['SELECT', 'INSERT']
    WHEN c.relname IN ('ImportPiece', 'Intent', 'Responsibility') THEN ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    ELSE ARRAY['SELECT', 'INSERT', 'UPDATE'] END
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
$$;
