-- DropForeignKey
ALTER TABLE "ReportingDuty" DROP CONSTRAINT "ReportingDuty_targetId_fkey";

-- DropIndex
DROP INDEX "ReportingDuty_targetId_period_key";

-- AlterTable
ALTER TABLE "ReportingDuty" ADD COLUMN     "measureId" INTEGER,
ADD COLUMN     "recordedAt" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ALTER COLUMN "targetId" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "ReportingDuty_targetId_periodEnd_id_idx" ON "ReportingDuty"("targetId", "periodEnd", "id");

-- CreateIndex
CREATE INDEX "ReportingDuty_measureId_periodEnd_id_idx" ON "ReportingDuty"("measureId", "periodEnd", "id");

-- AddForeignKey
ALTER TABLE "ReportingDuty" ADD CONSTRAINT "ReportingDuty_targetId_fkey" FOREIGN KEY ("targetId") REFERENCES "Target"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingDuty" ADD CONSTRAINT "ReportingDuty_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One duty of a period stands at a time, of a target or of a measure; what is owed no more stays to be read as of earlier moments.
ALTER TABLE "ReportingDuty" ADD CONSTRAINT "ReportingDuty_promise_check" CHECK (num_nonnulls("targetId", "measureId") = 1);
CREATE UNIQUE INDEX "ReportingDuty_target_key" ON "ReportingDuty"("targetId", "period") WHERE "withdrawnAt" IS NULL;
CREATE UNIQUE INDEX "ReportingDuty_measure_key" ON "ReportingDuty"("measureId", "period") WHERE "withdrawnAt" IS NULL;

CREATE OR REPLACE FUNCTION plangraph.note_received() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "ReportingDuty" duty
  SET "receivedAt" = figure.received, "approvedAt" = figure.approved
  FROM (
    SELECT DISTINCT ON ("targetId", "period") "targetId", "period",
      coalesce("submittedAt", "recordedAt") AS received, "approvedAt" AS approved
    FROM written WHERE "approvedAt" IS NOT NULL
    ORDER BY "targetId", "period", "approvedAt"
  ) figure
  WHERE duty."targetId" = figure."targetId" AND duty."period" = figure."period" AND duty."withdrawnAt" IS NULL
  AND (duty."approvedAt" IS NULL OR duty."approvedAt" > figure.approved);
  RETURN NULL;
END;
$$;

-- The reports that measures owe: docs/adr/0101-duties-of-measures.md. What has a deadline or a checkpoint is reported on, by the rhythm of
-- the measure, until it is done or dropped.
CREATE FUNCTION plangraph.progress_owed(measures int[])
RETURNS TABLE ("measureId" int, "period" text, "periodEnd" date, "dueOn" date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT measure."id", period."code", period."end", period."end" + plan."dueDays"
  FROM public."Measure" measure
  JOIN public."Plan" plan ON plan."id" = measure."planId"
  CROSS JOIN LATERAL (
    SELECT CASE coalesce(measure."frequency"::text, CASE WHEN plan."lastYear" IS NULL THEN 'MONTHLY' ELSE 'YEARLY' END)
      WHEN 'MONTHLY' THEN 1 WHEN 'QUARTERLY' THEN 3 WHEN 'HALF_YEARLY' THEN 6 ELSE 12 END AS "months") rhythm
  CROSS JOIN LATERAL generate_series(plan."year", coalesce(plan."lastYear", plan."year")) AS of("year")
  CROSS JOIN LATERAL generate_series(1, 12 / rhythm."months") AS part("ordinal")
  CROSS JOIN LATERAL (
    SELECT of."year" || CASE rhythm."months" WHEN 1 THEN '-' || lpad(part."ordinal"::text, 2, '0')
        WHEN 3 THEN '-Q' || part."ordinal" WHEN 6 THEN '-H' || part."ordinal" ELSE '' END AS "code",
      (make_date(of."year", part."ordinal" * rhythm."months", 1) + interval '1 month - 1 day')::date AS "end") period
  WHERE measure."id" = ANY(measures) AND measure."withdrawnAt" IS NULL
  AND (measure."dueOn" IS NOT NULL OR EXISTS (SELECT 1 FROM public."Checkpoint" point WHERE point."measureId" = measure."id"))
  AND CASE measure."state" WHEN 'DONE' THEN period."end" <= measure."doneOn" WHEN 'DROPPED' THEN period."end" <= measure."droppedOn" ELSE true END
$$;

CREATE FUNCTION plangraph.owe_progress(measures int[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE public."ReportingDuty" duty SET "withdrawnAt" = plangraph.moment()
  WHERE duty."measureId" = ANY(measures) AND duty."withdrawnAt" IS NULL AND duty."approvedAt" IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM plangraph.progress_owed(measures) owed
    WHERE (owed."measureId", owed."period", owed."dueOn") = (duty."measureId", duty."period", duty."dueOn"));
  INSERT INTO public."ReportingDuty" ("measureId", "period", "periodEnd", "dueOn", "receivedAt", "approvedAt", "recordedAt")
  SELECT owed."measureId", owed."period", owed."periodEnd", owed."dueOn", report."received", report."approvedAt", plangraph.moment()
  FROM plangraph.progress_owed(measures) owed
  LEFT JOIN LATERAL (
    SELECT coalesce(told."submittedAt", told."recordedAt") AS "received", told."approvedAt" FROM public."ProgressReport" told
    WHERE told."measureId" = owed."measureId" AND told."periodEnd" = owed."periodEnd" AND told."approvedAt" IS NOT NULL
    ORDER BY told."approvedAt" LIMIT 1) report ON true
  WHERE NOT EXISTS (
    SELECT 1 FROM public."ReportingDuty" known
    WHERE known."measureId" = owed."measureId" AND known."periodEnd" = owed."periodEnd" AND known."withdrawnAt" IS NULL)
  ORDER BY owed."measureId", owed."periodEnd"
$$;
REVOKE EXECUTE ON FUNCTION plangraph.owe_progress(int[]) FROM PUBLIC;

-- Whoever writes what duties follow from, they follow.
CREATE FUNCTION plangraph.owe_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  measures int[];
BEGIN
  IF TG_TABLE_NAME = 'Checkpoint' THEN
    measures := ARRAY(SELECT DISTINCT "measureId" FROM written);
  ELSIF TG_TABLE_NAME = 'Plan' THEN
    measures := ARRAY(SELECT measure."id" FROM public."Measure" measure
      JOIN written ON written."id" = measure."planId" JOIN replaced ON replaced."id" = written."id"
      WHERE written."dueDays" <> replaced."dueDays");
  ELSIF TG_OP = 'INSERT' THEN
    measures := ARRAY(SELECT "id" FROM written WHERE "dueOn" IS NOT NULL);
  ELSE
    measures := ARRAY(SELECT written."id" FROM written JOIN replaced ON replaced."id" = written."id"
      WHERE (written."dueOn" IS NULL, written."frequency", written."state", written."doneOn", written."droppedOn", written."withdrawnAt")
      IS DISTINCT FROM (replaced."dueOn" IS NULL, replaced."frequency", replaced."state", replaced."doneOn", replaced."droppedOn", replaced."withdrawnAt"));
  END IF;
  IF cardinality(measures) > 0 THEN PERFORM plangraph.owe_progress(measures); END IF;
  RETURN NULL;
END;
$$;
CREATE TRIGGER plangraph_owe_inserted AFTER INSERT ON "Measure"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.owe_written();
CREATE TRIGGER plangraph_owe_updated AFTER UPDATE ON "Measure"
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.owe_written();
CREATE TRIGGER plangraph_owe_inserted AFTER INSERT ON "Checkpoint"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.owe_written();
CREATE TRIGGER plangraph_owe_deleted AFTER DELETE ON "Checkpoint"
  REFERENCING OLD TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.owe_written();
CREATE TRIGGER plangraph_owe_updated AFTER UPDATE ON "Plan"
  REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.owe_written();

-- A duty knows when it was met: by a report on the period that ends with its own, for progress is of the year so far.
CREATE FUNCTION plangraph.note_progress() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public."ReportingDuty" duty
  SET "receivedAt" = report.received, "approvedAt" = report.approved
  FROM (
    SELECT DISTINCT ON ("measureId", "periodEnd") "measureId", "periodEnd",
      coalesce("submittedAt", "recordedAt") AS received, "approvedAt" AS approved
    FROM written WHERE "approvedAt" IS NOT NULL
    ORDER BY "measureId", "periodEnd", "approvedAt"
  ) report
  WHERE duty."measureId" = report."measureId" AND duty."periodEnd" = report."periodEnd" AND duty."withdrawnAt" IS NULL
  AND (duty."approvedAt" IS NULL OR duty."approvedAt" > report.approved);
  RETURN NULL;
END;
$$;
CREATE TRIGGER plangraph_note_received_insert AFTER INSERT ON "ProgressReport"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.note_progress();
CREATE TRIGGER plangraph_note_received_update AFTER UPDATE ON "ProgressReport"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.note_progress();
REVOKE EXECUTE ON FUNCTION plangraph.owe_written(), plangraph.note_progress() FROM PUBLIC;

-- What parts and promises of several years owe no more is withdrawn as well, and owed anew where it is owed again.
CREATE OR REPLACE FUNCTION plangraph.owe_figures(part int, duties json) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  INSERT INTO public."ReportingDuty" ("targetId", "period", "periodEnd", "dueOn", "recordedAt")
  SELECT part, duty."period", duty."periodEnd", duty."dueOn", plangraph.moment()
  FROM json_to_recordset(duties) AS duty("period" text, "periodEnd" date, "dueOn" date)
  WHERE EXISTS (SELECT 1 FROM public."Target" target WHERE target."id" = part AND target."division" IS NOT NULL)
  AND NOT EXISTS (
    SELECT 1 FROM public."ReportingDuty" known
    WHERE known."targetId" = part AND known."period" = duty."period" AND known."withdrawnAt" IS NULL)
$$;

CREATE OR REPLACE FUNCTION plangraph.release_parts(parts int[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog AS $$
  UPDATE public."ReportingDuty" duty SET "withdrawnAt" = plangraph.moment() FROM public."Target" target
  WHERE target."id" = duty."targetId" AND target."id" = ANY(parts) AND target."division" IS NOT NULL AND target."withdrawnAt" IS NOT NULL
  AND duty."withdrawnAt" IS NULL AND NOT EXISTS (
    SELECT 1 FROM public."Observation" figure WHERE figure."targetId" = duty."targetId" AND figure."period" = duty."period")
$$;

CREATE OR REPLACE FUNCTION plangraph.owe_years(long int[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  UPDATE public."ReportingDuty" duty SET "withdrawnAt" = plangraph.moment() FROM public."Target" target, public."Plan" plan
  WHERE target."id" = duty."targetId" AND plan."id" = target."planId" AND target."id" = ANY(long) AND plan."lastYear" IS NOT NULL
  AND duty."withdrawnAt" IS NULL AND EXISTS (
    SELECT 1 FROM public."Target" yearly JOIN public."Plan" its ON its."id" = yearly."planId" WHERE yearly."servesId" = target."id"
    AND yearly."indicatorId" = target."indicatorId" AND yearly."withdrawnAt" IS NULL AND its."year"::text = duty."period")
  AND NOT EXISTS (
    SELECT 1 FROM public."Observation" figure WHERE figure."targetId" = duty."targetId" AND figure."period" = duty."period");
  INSERT INTO public."ReportingDuty" ("targetId", "period", "periodEnd", "dueOn", "recordedAt")
  SELECT target."id", of."year"::text, make_date(of."year", 12, 31), make_date(of."year", 12, 31) + coalesce(target."dueDays", plan."dueDays"),
    plangraph.moment()
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
    SELECT 1 FROM public."ReportingDuty" known
    WHERE known."targetId" = target."id" AND known."period" = of."year"::text AND known."withdrawnAt" IS NULL)
  ORDER BY target."id", of."year";
END $$;

SELECT plangraph.owe_progress(ARRAY(SELECT "id" FROM "Measure"));
