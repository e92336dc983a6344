-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "comparedWithId" INTEGER;

-- AlterTable
ALTER TABLE "Judgement" ADD COLUMN     "approvedById" INTEGER,
ADD COLUMN     "organisationId" INTEGER,
ADD COLUMN     "periodEnd" DATE,
ADD COLUMN     "returnedById" INTEGER,
ADD COLUMN     "state" "ReportState" NOT NULL DEFAULT 'SUBMITTED';

-- CreateIndex
CREATE INDEX "Target_comparedWithId_idx" ON "Target"("comparedWithId");

-- CreateIndex
CREATE INDEX "Judgement_state_judgedAt_id_idx" ON "Judgement"("state", "judgedAt", "id");

-- CreateIndex
CREATE INDEX "Judgement_organisationId_judgedAt_id_idx" ON "Judgement"("organisationId", "judgedAt", "id");

-- CreateIndex
CREATE INDEX "Judgement_judgedAt_id_idx" ON "Judgement"("judgedAt", "id");

-- CreateIndex
CREATE INDEX "Judgement_approvedById_idx" ON "Judgement"("approvedById");

-- CreateIndex
CREATE INDEX "Judgement_returnedById_idx" ON "Judgement"("returnedById");

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_comparedWithId_fkey" FOREIGN KEY ("comparedWithId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_returnedById_fkey" FOREIGN KEY ("returnedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What was judged before is as its moments say, of the period that it names.
UPDATE "Judgement" SET
  "state" = (CASE WHEN "approvedAt" IS NOT NULL THEN 'APPROVED' WHEN "returnedAt" IS NOT NULL THEN 'RETURNED' ELSE 'SUBMITTED' END)::"ReportState",
  "periodEnd" = (make_date(left("period", 4)::int, 1, 1) + make_interval(months => CASE
    WHEN "period" ~ '^\d{4}$' THEN 12
    WHEN "period" ~ '^\d{4}-H[12]$' THEN 6 * right("period", 1)::int
    WHEN "period" ~ '^\d{4}-Q[1-4]$' THEN 3 * right("period", 1)::int
    ELSE right("period", 2)::int END) - interval '1 day')::date;
ALTER TABLE "Judgement" ALTER COLUMN "periodEnd" SET NOT NULL;

-- The state is what the moments say, and of one period one judgement waits at a time.
ALTER TABLE "Judgement" ADD CONSTRAINT "Judgement_state_check" CHECK (
  ("state" = 'APPROVED') = ("approvedAt" IS NOT NULL) AND ("state" = 'RETURNED') = ("returnedAt" IS NOT NULL));
CREATE UNIQUE INDEX "Judgement_waiting_key" ON "Judgement" ("targetId", "period") WHERE "state" = 'SUBMITTED';
