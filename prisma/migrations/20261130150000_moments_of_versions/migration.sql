-- What became of records between two moments is found by the moments of their versions: docs/adr/0115-moments-of-versions.md.

-- Indexes the moments of the versions of a table. When versions began, and when their records were recorded, comes in the order in which
-- they are written, so ranges of pages suffice, which cost a writer nothing. When one ended is written where it lies: of those that have
-- ended each has an entry, and of those of retired records.
CREATE FUNCTION plangraph.index_moments(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  kept constant regclass := format('history.%I', name);
  stated constant text[] := ARRAY(SELECT attname::text FROM pg_attribute
    WHERE attrelid = kept AND attname IN ('recordedAt', 'retiredAt') AND NOT attisdropped ORDER BY 1);
BEGIN
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s USING brin (held_since) WITH (pages_per_range = 32, autosummarize = on)',
    name || '_began', kept);
  EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s (held_until) WHERE held_until < ''infinity''', name || '_ended', kept);
  IF 'recordedAt' = ANY (stated) THEN
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s USING brin ("recordedAt") WITH (pages_per_range = 32, autosummarize = on)',
      name || '_recorded', kept);
  END IF;
  IF 'retiredAt' = ANY (stated) THEN
    EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %s ("retiredAt") WHERE "retiredAt" IS NOT NULL', name || '_retired', kept);
  END IF;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.index_moments(text) FROM PUBLIC;

-- What a migration brings into a history is told like all else that is written: the audit has an entry for each version.
CREATE OR REPLACE FUNCTION plangraph.keep_history(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  ids int[];
BEGIN
  PERFORM plangraph.begin_history(name);
  PERFORM plangraph.index_moments(name);
  EXECUTE format('SELECT array_agg(h.id) FROM history.%I h '
    'WHERE h.written_in = pg_current_xact_id() AND h.written_at = transaction_timestamp() AND NOT EXISTS ('
    'SELECT FROM plangraph.event e WHERE e.transaction = h.written_in AND e.noun = $1 AND h.id = ANY (e.ids))', name)
    INTO ids USING name;
  IF ids IS NOT NULL THEN
    PERFORM plangraph.tell(name, 'CHANGED', ids);
  END IF;
END;
$$;

SELECT plangraph.index_moments(t) FROM plangraph.tables_with_history() t WHERE to_regclass(format('history.%I', t)) IS NOT NULL;
