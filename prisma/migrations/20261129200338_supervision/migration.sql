-- CreateEnum
CREATE TYPE "NoticeLevel" AS ENUM ('REMINDER', 'NOTICE', 'TALK');

-- CreateEnum
CREATE TYPE "NoticeState" AS ENUM ('ISSUED', 'ANSWERED', 'RETURNED', 'ACCEPTED', 'CLOSED');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "escalationDays" INTEGER NOT NULL DEFAULT 7;

-- CreateTable
CREATE TABLE "Shortfall" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "targetId" INTEGER,
    "measureId" INTEGER,
    "designationId" INTEGER,
    "cause" TEXT NOT NULL,
    "correction" TEXT NOT NULL,
    "dueOn" DATE NOT NULL,
    "documents" JSONB NOT NULL DEFAULT '[]',
    "organisationId" INTEGER NOT NULL,
    "explainer" TEXT NOT NULL,
    "explainedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "noticeId" INTEGER,
    "decider" TEXT,
    "acceptedById" INTEGER,
    "acceptedAt" TIMESTAMPTZ(3),
    "returnedAt" TIMESTAMPTZ(3),
    "returnReason" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Shortfall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SupervisionNotice" (
    "id" SERIAL NOT NULL,
    "planId" INTEGER NOT NULL,
    "targetId" INTEGER,
    "measureId" INTEGER,
    "designationId" INTEGER,
    "actedLevel" "NoticeLevel" NOT NULL,
    "state" "NoticeState" NOT NULL DEFAULT 'ISSUED',
    "asks" TEXT NOT NULL,
    "documents" JSONB NOT NULL DEFAULT '[]',
    "issuerId" INTEGER NOT NULL,
    "addresseeId" INTEGER NOT NULL,
    "issuedBy" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "issuedOn" DATE NOT NULL,
    "dueOn" DATE NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "closingNote" TEXT,
    "synthetic" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "SupervisionNotice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Shortfall_planId_explainedAt_id_idx" ON "Shortfall"("planId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_targetId_explainedAt_id_idx" ON "Shortfall"("targetId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_measureId_explainedAt_id_idx" ON "Shortfall"("measureId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_designationId_explainedAt_id_idx" ON "Shortfall"("designationId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_noticeId_explainedAt_id_idx" ON "Shortfall"("noticeId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_organisationId_explainedAt_id_idx" ON "Shortfall"("organisationId", "explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_explainedAt_id_idx" ON "Shortfall"("explainedAt", "id");

-- CreateIndex
CREATE INDEX "Shortfall_dueOn_id_idx" ON "Shortfall"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Shortfall_acceptedById_idx" ON "Shortfall"("acceptedById");

-- CreateIndex
CREATE INDEX "SupervisionNotice_planId_dueOn_id_idx" ON "SupervisionNotice"("planId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_targetId_issuedAt_id_idx" ON "SupervisionNotice"("targetId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_measureId_issuedAt_id_idx" ON "SupervisionNotice"("measureId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_designationId_issuedAt_id_idx" ON "SupervisionNotice"("designationId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_state_dueOn_id_idx" ON "SupervisionNotice"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_actedLevel_idx" ON "SupervisionNotice"("actedLevel");

-- CreateIndex
CREATE INDEX "SupervisionNotice_issuerId_issuedAt_id_idx" ON "SupervisionNotice"("issuerId", "issuedAt", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_addresseeId_dueOn_id_idx" ON "SupervisionNotice"("addresseeId", "dueOn", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_dueOn_id_idx" ON "SupervisionNotice"("dueOn", "id");

-- CreateIndex
CREATE INDEX "SupervisionNotice_issuedAt_id_idx" ON "SupervisionNotice"("issuedAt", "id");

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "SupervisionNotice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_designationId_fkey" FOREIGN KEY ("designationId") REFERENCES "Designation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_issuerId_fkey" FOREIGN KEY ("issuerId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Each is of one promise, whichever its kind.
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_promise_check"
  CHECK (num_nonnulls("targetId", "measureId", "designationId") = 1);
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_promise_check"
  CHECK (num_nonnulls("targetId", "measureId", "designationId") = 1);

-- Nobody supervises himself, nobody accepts his own answer, and only what answers a notice is accepted or returned, once.
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_addressee_check" CHECK ("issuerId" <> "addresseeId");
ALTER TABLE "SupervisionNotice" ADD CONSTRAINT "SupervisionNotice_closed_check"
  CHECK (("state" = 'CLOSED') = ("closedAt" IS NOT NULL));
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_decided_check"
  CHECK ("acceptedAt" IS NULL OR ("noticeId" IS NOT NULL AND "returnedAt" IS NULL AND "decider" <> "explainer"));
ALTER TABLE "Shortfall" ADD CONSTRAINT "Shortfall_returned_check"
  CHECK ("returnedAt" IS NULL OR ("noticeId" IS NOT NULL AND "returnReason" IS NOT NULL));

-- Of one promise an organisation has one open notice.
CREATE UNIQUE INDEX "SupervisionNotice_target_open_key" ON "SupervisionNotice"("targetId", "addresseeId")
  WHERE "state" <> 'CLOSED';
CREATE UNIQUE INDEX "SupervisionNotice_measure_open_key" ON "SupervisionNotice"("measureId", "addresseeId")
  WHERE "state" <> 'CLOSED';
CREATE UNIQUE INDEX "SupervisionNotice_designation_open_key" ON "SupervisionNotice"("designationId", "addresseeId")
  WHERE "state" <> 'CLOSED';

-- No notice closes without an accepted answer, whoever writes.
CREATE FUNCTION plangraph.refuse_unanswered() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public."Shortfall" WHERE "noticeId" = NEW."id" AND "acceptedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'The notice % has no accepted answer.', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER plangraph_refuse_unanswered AFTER UPDATE OF "state" ON "SupervisionNotice"
  FOR EACH ROW WHEN (NEW."state" IN ('ACCEPTED', 'CLOSED')) EXECUTE FUNCTION plangraph.refuse_unanswered();

-- A plan escalates after one day at least.
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_escalationDays_check" CHECK ("escalationDays" BETWEEN 1 AND 366);
