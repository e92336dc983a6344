-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "compared" DECIMAL(24,6);

-- Statuses are read from this index alone, and so is what relative promises are compared with.
DROP INDEX "Observation_current_key";
CREATE UNIQUE INDEX "Observation_current_key" ON "Observation" ("targetId", "period") INCLUDE ("value", "compared")
  WHERE "approvedAt" IS NOT NULL AND "supersededAt" IS NULL;

-- Nobody approves what he judged, and what was decided was approved or returned.
ALTER TABLE "Judgement"
  ADD CONSTRAINT "Judgement_decider_check" CHECK ("approvedAt" IS NULL OR "decider" IS DISTINCT FROM "judge"),
  ADD CONSTRAINT "Judgement_decision_check" CHECK ("approvedAt" IS NULL OR "returnedAt" IS NULL);
