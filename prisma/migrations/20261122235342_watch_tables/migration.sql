-- Every table tells which gateways keep answers that it was written to: docs/adr/0011-response-cache.md.
CREATE SCHEMA IF NOT EXISTS plangraph;

-- The gateways that keep answers, and until when each may serve them without hearing from this database again.
CREATE TABLE plangraph.listener (
  id text PRIMARY KEY,
  until timestamptz NOT NULL
);

-- Sent when the transaction commits, and once only for a table however often it writes to it.
CREATE FUNCTION plangraph.tell_change() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('plangraph_changes', TG_TABLE_NAME);
  RETURN NULL;
END;
$$;

-- The tables whose changes nobody would hear of.
CREATE FUNCTION plangraph.unwatched_tables() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> '_prisma_migrations'
  AND NOT EXISTS (
    SELECT FROM pg_trigger t
    WHERE t.tgrelid = c.oid AND t.tgfoid = 'plangraph.tell_change'::regproc AND t.tgenabled = 'A'
  )
  ORDER BY c.relname
$$;

-- Watches them. Every run of migrations calls it at its end, and so does a gateway before it keeps its first answer.
CREATE FUNCTION plangraph.watch_tables() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  unwatched text;
BEGIN
  FOR unwatched IN
    SELECT u FROM plangraph.unwatched_tables() u
    JOIN pg_class c ON c.relname = u AND c.relnamespace = 'public'::regnamespace
    WHERE pg_has_role(c.relowner, 'USAGE')
  LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER plangraph_tell_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I '
      'FOR EACH STATEMENT EXECUTE FUNCTION plangraph.tell_change()', unwatched);
    -- Also for bulk loads that turn ordinary triggers off (session_replication_role).
    EXECUTE format('ALTER TABLE public.%I ENABLE ALWAYS TRIGGER plangraph_tell_change', unwatched);
  END LOOP;
END;
$$;

SELECT plangraph.watch_tables();
