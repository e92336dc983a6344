-- History is kept by the database, not by discipline: docs/adr/0022-figures-as-of-a-moment.md.

-- One figure at most of a period counts at a time. Statuses are read from this index alone.
CREATE UNIQUE INDEX "Observation_current_key" ON "Observation" ("targetId", "period") INCLUDE ("value")
  WHERE "approvedAt" IS NOT NULL AND "supersededAt" IS NULL;

ALTER TABLE "Observation"
  ADD CONSTRAINT "Observation_revision_check" CHECK ("revision" > 0),
  ADD CONSTRAINT "Observation_decision_check" CHECK ("approvedAt" IS NULL OR "returnedAt" IS NULL),
  ADD CONSTRAINT "Observation_moments_check" CHECK (
    coalesce("submittedAt", "approvedAt", "recordedAt") >= "recordedAt"
    AND coalesce("approvedAt", "recordedAt") >= coalesce("submittedAt", "recordedAt")
    AND coalesce("returnedAt", "recordedAt") >= "recordedAt"
    AND coalesce("supersededAt", "recordedAt") >= "recordedAt"
  ),
  ADD CONSTRAINT "Observation_parts_check" CHECK (
    ("numerator" IS NULL) = ("denominator" IS NULL) AND "denominator" IS DISTINCT FROM 0
  );

-- Nobody approves what he submitted.
ALTER TABLE "Submission"
  ADD CONSTRAINT "Submission_decider_check" CHECK ("state" <> 'APPROVED' OR "decider" IS DISTINCT FROM "submitter");

-- A figure is never deleted, and of what was recorded only the moments change that were still to come.
CREATE FUNCTION plangraph.keep_observation() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  moments constant text[] := ARRAY['submittedAt', 'approvedAt', 'returnedAt', 'supersededAt'];
  moment text;
BEGIN
  IF TG_OP <> 'UPDATE' THEN
    RAISE EXCEPTION 'Figures are never deleted; a correction is a new revision.' USING ERRCODE = 'restrict_violation';
  END IF;
  IF to_jsonb(NEW) - moments IS DISTINCT FROM to_jsonb(OLD) - moments THEN
    RAISE EXCEPTION 'The figure % of % was recorded and does not change; a correction is a new revision.', OLD.id, OLD.period
      USING ERRCODE = 'restrict_violation';
  END IF;
  FOREACH moment IN ARRAY moments LOOP
    IF to_jsonb(OLD) -> moment <> 'null' AND to_jsonb(NEW) -> moment <> to_jsonb(OLD) -> moment THEN
      RAISE EXCEPTION 'The moment % of the figure % of % has passed and does not change.', moment, OLD.id, OLD.period
        USING ERRCODE = 'restrict_violation';
    END IF;
  END LOOP;
  RETURN NEW;
END;
$$;

CREATE TRIGGER plangraph_keep_observation BEFORE UPDATE OR DELETE ON "Observation"
  FOR EACH ROW EXECUTE FUNCTION plangraph.keep_observation();
CREATE TRIGGER plangraph_keep_observations BEFORE TRUNCATE ON "Observation"
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_observation();

-- A duty knows when it was met, whoever writes the figure.
CREATE FUNCTION plangraph.note_received() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  UPDATE "ReportingDuty" duty
  SET "receivedAt" = figure.received, "approvedAt" = figure.approved
  FROM (
    SELECT DISTINCT ON ("targetId", "period") "targetId", "period",
      coalesce("submittedAt", "recordedAt") AS received, "approvedAt" AS approved
    FROM written WHERE "approvedAt" IS NOT NULL
    ORDER BY "targetId", "period", "approvedAt"
  ) figure
  WHERE duty."targetId" = figure."targetId" AND duty."period" = figure."period"
  AND (duty."approvedAt" IS NULL OR duty."approvedAt" > figure.approved);
  RETURN NULL;
END;
$$;

CREATE TRIGGER plangraph_note_received_insert AFTER INSERT ON "Observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.note_received();
CREATE TRIGGER plangraph_note_received_update AFTER UPDATE ON "Observation"
  REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.note_received();
