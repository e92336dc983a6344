-- A transaction that writes a row twice leaves one version. Which version is its own was told by when it began; two that
-- begin in one microsecond took each other's for their own, and one version was lost. Now its number is asked too. It does not
-- suffice alone: after a dump and a restore, numbers begin anew.
DO $$
DECLARE
  name text;
BEGIN
  FOR name IN SELECT t FROM plangraph.tables_with_history() t WHERE to_regclass(format('history.%I', t)) IS NOT NULL LOOP
    EXECUTE format('ALTER TABLE history.%I ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id()', name);
  END LOOP;
END;
$$;

-- Makes the function that begins new versions of rows of a table, and ends those of before.
CREATE FUNCTION plangraph.declare_versions(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  live constant regclass := format('public.%I', name);
  columns text;
BEGIN
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
  FROM pg_attribute a WHERE a.attrelid = live AND a.attnum > 0 AND NOT a.attisdropped;

  -- A transaction that writes a row twice leaves one version: nobody has seen the first.
  EXECUTE format($function$
    CREATE OR REPLACE FUNCTION history.%1$I(ids int[]) RETURNS void LANGUAGE plpgsql AS $body$
    DECLARE
      moment constant timestamptz := plangraph.moment();
      followed bigint;
    BEGIN
      WITH ended AS (
        UPDATE history.%1$I h SET held_until = greatest(moment, h.held_since) FROM unnest(ids) changed
        WHERE h.id = changed AND h.held_until = 'infinity' AND (h.written_at, h.written_in) <> (transaction_timestamp(), pg_current_xact_id())
        RETURNING h.id, h.held_until)
      INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at)
        SELECT %3$s, ended.held_until, 'infinity', transaction_timestamp() FROM ended JOIN %4$s t ON t.id = ended.id;
      GET DIAGNOSTICS followed = ROW_COUNT;
      IF followed = cardinality(ids) THEN
        RETURN;
      END IF;
      DELETE FROM history.%1$I h USING unnest(ids) changed WHERE h.id = changed AND h.held_until = 'infinity'
        AND (h.written_at, h.written_in) = (transaction_timestamp(), pg_current_xact_id());
      INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at)
        SELECT %3$s, coalesce(
          (SELECT greatest(moment, h.held_until) FROM history.%1$I h WHERE h.id = t.id ORDER BY h.held_until DESC LIMIT 1),
          plangraph.stated_moment(), '-infinity'), 'infinity', transaction_timestamp()
        FROM unnest(ids) changed JOIN %4$s t ON t.id = changed;
    END;
    $body$
    $function$, name, columns, 't.' || replace(columns, ', ', ', t.'), live);
END;
$$;

-- Keeps the versions of a table from now on. What was missed, because a tool made the table or turned its triggers off, is
-- made up for: it holds from now on.
CREATE OR REPLACE FUNCTION plangraph.keep_history(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  live constant regclass := format('public.%I', name);
  columns text;
  list text[];
  missed int[];
BEGIN
  IF to_regclass(format('history.%I', name)) IS NULL THEN
    EXECUTE format(
      'CREATE TABLE history.%I AS SELECT t.*, timestamptz ''-infinity'' AS held_since, timestamptz ''infinity'' AS held_until, '
      'transaction_timestamp() AS written_at FROM %s t', name, live);
    EXECUTE format(
      'ALTER TABLE history.%I ALTER id SET NOT NULL, ALTER held_since SET NOT NULL, ALTER held_until SET NOT NULL, '
      'ALTER written_at SET NOT NULL, ADD CHECK (held_since <= held_until), '
      'ADD COLUMN written_in xid8 NOT NULL DEFAULT pg_current_xact_id()', name);
    EXECUTE format('CREATE INDEX ON history.%I (id, held_until)', name);
  END IF;
  EXECUTE format('DROP TRIGGER IF EXISTS plangraph_refuse_history ON history.%I', name);
  PERFORM plangraph.shape_history(name);
  FOR list IN
    SELECT w FROM plangraph.history_indexes(live) w WHERE NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = format('history.%I', name)::regclass AND plangraph.index_columns(i) = w)
  LOOP
    EXECUTE format('CREATE INDEX ON history.%I (%s)', name, array_to_string(list, ', '));
  END LOOP;
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
  FROM pg_attribute a WHERE a.attrelid = live AND a.attnum > 0 AND NOT a.attisdropped;

  PERFORM plangraph.declare_versions(name);

  EXECUTE format(
    'SELECT array_agg(coalesce(t.id, h.id)) FROM %1$s t '
    'FULL JOIN (SELECT %2$s FROM history.%3$I WHERE held_until = ''infinity'') h ON h.id = t.id '
    'WHERE (t.id IS NULL) <> (h.id IS NULL) OR (%4$s) IS DISTINCT FROM (%5$s)',
    live, columns, name, 't.' || replace(columns, ', ', ', t.'), 'h.' || replace(columns, ', ', ', h.')) INTO missed;
  IF missed IS NOT NULL THEN
    EXECUTE format('SELECT history.%I($1)', name) USING missed;
  END IF;

  EXECUTE format(
    'CREATE TRIGGER plangraph_refuse_history BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON history.%1$I '
    'FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION plangraph.refuse_history();'
    'ALTER TABLE history.%1$I ENABLE ALWAYS TRIGGER plangraph_refuse_history;'
    'CREATE OR REPLACE TRIGGER plangraph_keep_inserted AFTER INSERT ON %2$s '
    'REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_versions();'
    'CREATE OR REPLACE TRIGGER plangraph_keep_updated AFTER UPDATE ON %2$s '
    'REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_versions();'
    'CREATE OR REPLACE TRIGGER plangraph_keep_deleted AFTER DELETE ON %2$s '
    'REFERENCING OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_versions();'
    'CREATE OR REPLACE TRIGGER plangraph_keep_truncated AFTER TRUNCATE ON %2$s '
    'FOR EACH STATEMENT EXECUTE FUNCTION plangraph.keep_versions();'
    -- Also for bulk loads that turn ordinary triggers off (session_replication_role).
    'ALTER TABLE %2$s ENABLE ALWAYS TRIGGER plangraph_keep_inserted, ENABLE ALWAYS TRIGGER plangraph_keep_updated, '
    'ENABLE ALWAYS TRIGGER plangraph_keep_deleted, ENABLE ALWAYS TRIGGER plangraph_keep_truncated', name, live);
  EXECUTE format('COMMENT ON TABLE history.%I IS %L', name, plangraph.history_shape(live));
END;
$$;

SELECT plangraph.declare_versions(t) FROM plangraph.tables_with_history() t WHERE to_regclass(format('history.%I', t)) IS NOT NULL;
