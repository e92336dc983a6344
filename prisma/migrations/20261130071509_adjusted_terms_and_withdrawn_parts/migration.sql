-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "originalMargin" DECIMAL(24,6),
ADD COLUMN     "originalUpperValue" DECIMAL(24,6);

-- AlterTable
ALTER TABLE "Adjustment" ADD COLUMN     "newMargin" DECIMAL(24,6),
ADD COLUMN     "newUpperValue" DECIMAL(24,6),
ADD COLUMN     "oldMargin" DECIMAL(24,6),
ADD COLUMN     "oldUpperValue" DECIMAL(24,6),
ALTER COLUMN "oldValue" DROP NOT NULL,
ALTER COLUMN "newValue" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "ReportingDuty_period_id_idx" ON "ReportingDuty"("period", "id");

-- What was promised at first is known with its day, or nothing was changed; a decision changes something.
ALTER TABLE "Target" DROP CONSTRAINT "Target_original_check";
ALTER TABLE "Target" ADD CONSTRAINT "Target_original_check" CHECK (
  "originalDeadline" IS NOT NULL OR ("originalValue" IS NULL AND "originalUpperValue" IS NULL AND "originalMargin" IS NULL));
ALTER TABLE "Adjustment" DROP CONSTRAINT "Adjustment_change_check";
ALTER TABLE "Adjustment" ADD CONSTRAINT "Adjustment_change_check" CHECK (
  ("oldValue", "oldUpperValue", "oldMargin", "oldDeadline") IS DISTINCT FROM ("newValue", "newUpperValue", "newMargin", "newDeadline"));

-- A part that was withdrawn and is a part again owes what it owed before, but for what is there already.
CREATE OR REPLACE FUNCTION plangraph.owe_figures(part int, duties json) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public."ReportingDuty" ("targetId", "period", "periodEnd", "dueOn")
  SELECT part, duty."period", duty."periodEnd", duty."dueOn"
  FROM json_to_recordset(duties) AS duty("period" text, "periodEnd" date, "dueOn" date)
  WHERE EXISTS (SELECT 1 FROM public."Target" target WHERE target."id" = part AND target."division" IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM public."ReportingDuty" known WHERE known."targetId" = part AND known."period" = duty."period")
$$;

-- A gateway takes no duties away but those of withdrawn parts, of which nothing was reported: docs/adr/0055-parts-and-ranks.md.
CREATE FUNCTION plangraph.release_parts(parts int[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  DELETE FROM public."ReportingDuty" duty USING public."Target" target
  WHERE target."id" = duty."targetId" AND target."id" = ANY(parts) AND target."division" IS NOT NULL AND target."withdrawnAt" IS NOT NULL
  AND NOT EXISTS (
    SELECT 1 FROM public."Observation" figure WHERE figure."targetId" = duty."targetId" AND figure."period" = duty."period")
$$;
