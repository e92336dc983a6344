-- What is retired in any table, in one: who asks about records of many nouns need not ask each (docs/adr/0040-what-an-operation-may-cost.md).

-- Notes that a record was retired, restored or removed. As the owner, since nobody else may.
CREATE FUNCTION plangraph.note_retirement() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."retiredAt" IS NOT NULL THEN
    UPDATE "Retirement" SET "restoredAt" = plangraph.moment()
    WHERE "noun" = TG_TABLE_NAME AND "recordId" = OLD.id AND "restoredAt" IS NULL;
  END IF;
  IF TG_OP = 'DELETE' THEN
    INSERT INTO "Retirement" ("noun", "recordId", "retiredAt")
    SELECT TG_TABLE_NAME, OLD.id, plangraph.moment() WHERE OLD."retiredAt" IS NULL
    ON CONFLICT ("noun", "recordId", "retiredAt") DO UPDATE SET "restoredAt" = NULL;
  ELSIF NEW."retiredAt" IS NOT NULL THEN
    INSERT INTO "Retirement" ("noun", "recordId", "retiredAt") VALUES (TG_TABLE_NAME, NEW.id, NEW."retiredAt")
    ON CONFLICT ("noun", "recordId", "retiredAt") DO UPDATE SET "restoredAt" = NULL;
  END IF;
  RETURN NULL;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.note_retirement() FROM PUBLIC;

-- The tables whose records retire, and whose retirements nobody notes yet.
CREATE FUNCTION plangraph.unnoted_retirements() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text
  FROM pg_class c
  JOIN pg_attribute i ON i.attrelid = c.oid AND i.attname = 'id' AND i.atttypid = 'int4'::regtype
  JOIN pg_attribute r ON r.attrelid = c.oid AND r.attname = 'retiredAt' AND NOT r.attisdropped
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_has_role(c.relowner, 'USAGE')
  AND (SELECT count(*) FROM pg_trigger t
    WHERE t.tgrelid = c.oid AND t.tgfoid = 'plangraph.note_retirement'::regproc AND t.tgenabled = 'A') < 3
  ORDER BY c.relname
$$;

-- Notes them from now on, and what was retired before. Every run of migrations calls it at its end.
CREATE FUNCTION plangraph.keep_retirements() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  it text;
BEGIN
  FOR it IN SELECT t FROM plangraph.unnoted_retirements() t LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER plangraph_note_retired AFTER INSERT ON public.%1$I '
      'FOR EACH ROW WHEN (NEW."retiredAt" IS NOT NULL) EXECUTE FUNCTION plangraph.note_retirement();'
      'CREATE OR REPLACE TRIGGER plangraph_note_retirement AFTER UPDATE ON public.%1$I '
      'FOR EACH ROW WHEN (NEW."retiredAt" IS DISTINCT FROM OLD."retiredAt") EXECUTE FUNCTION plangraph.note_retirement();'
      'CREATE OR REPLACE TRIGGER plangraph_note_removed AFTER DELETE ON public.%1$I '
      'FOR EACH ROW EXECUTE FUNCTION plangraph.note_retirement();'
      'ALTER TABLE public.%1$I ENABLE ALWAYS TRIGGER plangraph_note_retired, '
      'ENABLE ALWAYS TRIGGER plangraph_note_retirement, ENABLE ALWAYS TRIGGER plangraph_note_removed', it);
    EXECUTE format(
      'INSERT INTO public."Retirement" ("noun", "recordId", "retiredAt") '
      'SELECT %1$L, r.id, r."retiredAt" FROM public.%1$I r WHERE r."retiredAt" IS NOT NULL ON CONFLICT DO NOTHING', it);
    IF to_regclass(format('history.%I', it)) IS NOT NULL AND EXISTS (
      SELECT FROM pg_attribute WHERE attrelid = format('history.%I', it)::regclass AND attname = 'retiredAt')
    THEN
      EXECUTE format(
        'INSERT INTO public."Retirement" ("noun", "recordId", "retiredAt", "restoredAt") '
        'SELECT %1$L, h.id, h."retiredAt", max(h.held_until) FROM history.%1$I h WHERE h."retiredAt" IS NOT NULL '
        'GROUP BY h.id, h."retiredAt" HAVING max(h.held_until) < ''infinity'' ON CONFLICT DO NOTHING', it);
    END IF;
  END LOOP;
END;
$$;

-- Its own moments are its history; gateways read it.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['Change', 'DatasetLoad', 'Intent', 'Observation', 'ReportingDuty', 'Retirement']
$$;

CREATE OR REPLACE FUNCTION plangraph.gateway_rights() RETURNS TABLE (name text, rights text[])
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, CASE
    WHEN c.relname IN ('_prisma_migrations', 'DatasetLoad', 'ReportingDuty', 'Retirement') THEN ARRAY['SELECT']
    WHEN c.relname = 'Change' THEN ARRAY['SELECT', 'INSERT']
    WHEN c.relname IN ('Intent', 'Responsibility') THEN ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    ELSE ARRAY['SELECT', 'INSERT', 'UPDATE'] END
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
$$;

SELECT plangraph.keep_retirements();
