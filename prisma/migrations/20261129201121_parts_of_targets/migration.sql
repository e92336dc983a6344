-- CreateEnum
CREATE TYPE "TargetDivision" AS ENUM ('TOWNSHIP', 'BUREAU', 'PARK', 'QUARTER');

-- AlterTable
ALTER TABLE "Target" ADD COLUMN     "division" "TargetDivision",
ADD COLUMN     "partNameEn" TEXT,
ADD COLUMN     "partNameZh" TEXT,
ADD COLUMN     "partsReason" TEXT,
ADD COLUMN     "placeId" INTEGER,
ADD COLUMN     "quarter" TEXT;

-- CreateIndex
CREATE INDEX "Target_placeId_idx" ON "Target"("placeId");

-- CreateIndex
CREATE INDEX "Target_division_idx" ON "Target"("division");

-- AddForeignKey
ALTER TABLE "Target" ADD CONSTRAINT "Target_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is a part says by what, and of which whole; what the plan itself states is no part by anything.
ALTER TABLE "Target" ADD CONSTRAINT "Target_division_check" CHECK (
  CASE WHEN "division" IS NULL THEN "quarter" IS NULL AND "partNameZh" IS NULL
  ELSE "partOfId" IS NOT NULL AND "partNameZh" IS NOT NULL END);

-- A gateway writes no duties but those of a part that has none yet: docs/adr/0055-parts-and-ranks.md.
CREATE FUNCTION plangraph.owe_figures(part int, duties json) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public."ReportingDuty" ("targetId", "period", "periodEnd", "dueOn")
  SELECT part, duty."period", duty."periodEnd", duty."dueOn"
  FROM json_to_recordset(duties) AS duty("period" text, "periodEnd" date, "dueOn" date)
  WHERE EXISTS (SELECT 1 FROM public."Target" target WHERE target."id" = part AND target."division" IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM public."ReportingDuty" known WHERE known."targetId" = part)
$$;
