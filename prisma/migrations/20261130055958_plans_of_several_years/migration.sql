-- CreateEnum
CREATE TYPE "TargetSpan" AS ENUM ('LAST_YEAR', 'SUM', 'AVERAGE');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "lastYear" INTEGER,
ADD COLUMN     "parentId" INTEGER;

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "servesId" INTEGER,
ADD COLUMN     "span" "TargetSpan";

-- CreateIndex
CREATE INDEX "Plan_parentId_idx" ON "Plan"("parentId");

-- CreateIndex
CREATE INDEX "Target_servesId_idx" ON "Target"("servesId");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_servesId_fkey" FOREIGN KEY ("servesId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A plan of several years ends later than it begins, and carries out no other; only what is promised by a plan serves another promise.
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_years_check" CHECK ("lastYear" IS NULL OR ("lastYear" > "year" AND "parentId" IS NULL));
ALTER TABLE "Target" ADD CONSTRAINT "Target_serves_check" CHECK ("servesId" IS NULL OR ("division" IS NULL AND "servesId" <> "id"));

-- A gateway writes no duties but has those of promises of several years put right, when others come to serve them: docs/adr/0093-plans-of-several-years.md.
CREATE FUNCTION plangraph.owe_years(long int[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM public."ReportingDuty" duty USING public."Target" target, public."Plan" plan
  WHERE target."id" = duty."targetId" AND plan."id" = target."planId" AND target."id" = ANY(long) AND plan."lastYear" IS NOT NULL
  AND EXISTS (
    SELECT 1 FROM public."Target" yearly JOIN public."Plan" its ON its."id" = yearly."planId" WHERE yearly."servesId" = target."id"
    AND yearly."indicatorId" = target."indicatorId" AND yearly."withdrawnAt" IS NULL AND its."year"::text = duty."period")
  AND NOT EXISTS (
    SELECT 1 FROM public."Observation" figure WHERE figure."targetId" = duty."targetId" AND figure."period" = duty."period");
  INSERT INTO public."ReportingDuty" ("targetId", "period", "periodEnd", "dueOn")
  SELECT target."id", of."year"::text, make_date(of."year", 12, 31), make_date(of."year", 12, 31) + coalesce(target."dueDays", plan."dueDays")
  FROM public."Target" target
  JOIN public."Plan" plan ON plan."id" = target."planId"
  JOIN public."Citation" citation ON citation."id" = target."citationId"
  CROSS JOIN LATERAL generate_series(plan."year", plan."lastYear") AS of("year")
  WHERE target."id" = ANY(long) AND target."withdrawnAt" IS NULL AND target."division" IS NULL AND target."form" <> 'QUALITATIVE'
  AND NOT (target."form" = 'NUMBER' AND target."value" IS NULL AND citation."legibility" = 'CUT')
  AND NOT EXISTS (
    SELECT 1 FROM public."Target" yearly JOIN public."Plan" its ON its."id" = yearly."planId" WHERE yearly."servesId" = target."id"
    AND yearly."indicatorId" = target."indicatorId" AND yearly."withdrawnAt" IS NULL AND its."year" = of."year")
  AND NOT EXISTS (
    SELECT 1 FROM public."ReportingDuty" known WHERE known."targetId" = target."id" AND known."period" = of."year"::text)
  ORDER BY target."id", of."year";
END $$;
