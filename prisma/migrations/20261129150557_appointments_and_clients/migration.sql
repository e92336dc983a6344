-- CreateEnum
CREATE TYPE "ApiScope" AS ENUM ('READ', 'REPORT', 'APPROVE', 'IMPORT', 'EXPORT', 'ADMINISTER');

-- CreateEnum
CREATE TYPE "AppointedRole" AS ENUM ('READER', 'REPORTER', 'APPROVER', 'ADMINISTRATOR');

-- CreateTable
CREATE TABLE "ApiClient" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nameZh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "organisationId" INTEGER,
    "scopes" "ApiScope"[],
    "areas" TEXT[],
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiClient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" SERIAL NOT NULL,
    "clientId" INTEGER NOT NULL,
    "digest" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" SERIAL NOT NULL,
    "subject" TEXT NOT NULL,
    "organisationId" INTEGER,
    "role" "AppointedRole" NOT NULL,
    "basis" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiClient_code_key" ON "ApiClient"("code");

-- CreateIndex
CREATE INDEX "ApiClient_organisationId_id_idx" ON "ApiClient"("organisationId", "id");

-- CreateIndex
CREATE INDEX "ApiClient_recordedAt_id_idx" ON "ApiClient"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_digest_key" ON "ApiKey"("digest");

-- CreateIndex
CREATE INDEX "ApiKey_clientId_id_idx" ON "ApiKey"("clientId", "id");

-- CreateIndex
CREATE INDEX "ApiKey_recordedAt_id_idx" ON "ApiKey"("recordedAt", "id");

-- CreateIndex
CREATE INDEX "Appointment_organisationId_subject_id_idx" ON "Appointment"("organisationId", "subject", "id");

-- CreateIndex
CREATE INDEX "Appointment_role_id_idx" ON "Appointment"("role", "id");

-- CreateIndex
CREATE INDEX "Appointment_recordedAt_id_idx" ON "Appointment"("recordedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_subject_organisationId_role_key" ON "Appointment"("subject", "organisationId", "role");

-- AddForeignKey
ALTER TABLE "ApiClient" ADD CONSTRAINT "ApiClient_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_clientId_fkey" FOREIGN KEY ("clientId") REFERENCES "ApiClient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Keys say themselves what was known of them when; when one was last used is no version of it.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Intent', 'Observation', 'ReportingDuty', 'Retirement']
$$;
SELECT plangraph.keep_history('Appointment');
SELECT plangraph.keep_history('ApiClient');

-- Places are a tree. The verbs tell a circle before they write; here nobody makes one by two steps at the same time, or past the verbs.
CREATE FUNCTION plangraph.refuse_circle() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plangraph tree of places'));
  IF EXISTS (
    WITH RECURSIVE upwards AS (
      -- As it is at the end of the transaction, which may have moved the row again.
      SELECT "parentId" AS id FROM public."Place" WHERE "id" = NEW."id"
      UNION
      SELECT place."parentId" FROM public."Place" place JOIN upwards ON place."id" = upwards.id)
    SELECT FROM upwards WHERE id = NEW."id"
  ) THEN
    RAISE EXCEPTION 'The place % would lie within itself.', NEW."code" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER plangraph_refuse_circle AFTER INSERT OR UPDATE OF "parentId" ON "Place"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."parentId" IS NOT NULL)
  EXECUTE FUNCTION plangraph.refuse_circle();
