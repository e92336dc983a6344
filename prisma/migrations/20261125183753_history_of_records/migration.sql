-- Every version of every row is kept by the database: docs/adr/0024-as-of-a-moment-for-everything.md.
-- For a table of the data model, `history` has one of the same name and columns: a row for each version, the present one
-- included, that says from when until when it held.
CREATE SCHEMA history;

-- Tables whose rows say themselves what was known when, or that the graph does not show; packages/schema/src/reader/held.ts
-- names the same.
CREATE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['Change', 'DatasetLoad', 'Intent', 'Observation', 'ReportingDuty']
$$;

-- The moment of what a transaction writes, where its writer states one: that of a mutation, or of a load.
CREATE FUNCTION plangraph.stated_moment() RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('plangraph.moment', true), '')::timestamptz
$$;

-- The moment from which on what a transaction writes holds. In milliseconds, as every moment of the graph.
CREATE FUNCTION plangraph.moment() RETURNS timestamptz
LANGUAGE sql STABLE AS $$
  SELECT coalesce(plangraph.stated_moment(), date_trunc('milliseconds', transaction_timestamp()))
$$;

-- Finds the rows that a statement really changed, and begins new versions of them.
CREATE FUNCTION plangraph.keep_versions() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids int[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(made.id) INTO ids FROM written made;
  ELSIF TG_OP = 'UPDATE' THEN
    SELECT array_agg(coalesce(made.id, gone.id)) INTO ids
    FROM written made FULL JOIN replaced gone ON gone.id = made.id WHERE made IS DISTINCT FROM gone;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(gone.id) INTO ids FROM replaced gone;
  ELSE
    EXECUTE format('SELECT array_agg(id) FROM history.%I WHERE held_until = ''infinity''', TG_TABLE_NAME) INTO ids;
  END IF;
  IF ids IS NOT NULL THEN
    EXECUTE format('SELECT history.%I($1)', TG_TABLE_NAME) USING ids;
  END IF;
  RETURN NULL;
END;
$$;

-- Only triggers write history, and nothing that was written is taken back.
CREATE FUNCTION plangraph.refuse_history() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'The history of % is written by the database alone, and never changes.', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END;
$$;

-- The tables of the data model whose versions are to be kept.
CREATE FUNCTION plangraph.tables_with_history() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'int4'::regtype
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  AND c.relname <> ALL (plangraph.own_moments()) AND pg_has_role(c.relowner, 'USAGE')
  ORDER BY c.relname
$$;

-- The key columns of an index, quoted, in their order.
CREATE FUNCTION plangraph.index_columns(index pg_index) RETURNS text[]
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT array_agg(quote_ident(a.attname) ORDER BY k.place)
  FROM unnest(index.indkey[0:index.indnkeyatts - 1]) WITH ORDINALITY AS k(number, place)
  JOIN pg_attribute a ON a.attrelid = index.indrelid AND a.attnum = k.number
$$;

-- The columns by which the history of a table is indexed: those by which rows are found from other rows, and its keys. As of
-- a moment the graph is read from a plan or a place along relations.
CREATE FUNCTION plangraph.history_indexes(live regclass) RETURNS SETOF text[]
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  WITH wanted AS (
    SELECT DISTINCT plangraph.index_columns(i) AS list
    FROM pg_index i JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
    WHERE i.indrelid = live AND NOT i.indisprimary AND i.indexprs IS NULL AND (i.indisunique OR EXISTS (
      SELECT FROM pg_constraint f WHERE f.conrelid = live AND f.contype = 'f' AND f.conkey[1] = i.indkey[0]))
  )
  SELECT w.list FROM wanted w
  WHERE NOT EXISTS (SELECT FROM wanted o WHERE o.list <> w.list AND o.list[:cardinality(w.list)] = w.list)
  ORDER BY 1
$$;

-- What the history of a table must follow: its columns, and its indexes.
CREATE FUNCTION plangraph.history_shape(live regclass) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY attnum)
    || (SELECT string_agg(format('; %s', array_to_string(list, ', ')), '') FROM plangraph.history_indexes(live) list)
  FROM pg_attribute WHERE attrelid = live AND attnum > 0 AND NOT attisdropped
$$;

-- The tables whose history is not kept, or not in their present shape.
CREATE FUNCTION plangraph.histories_behind() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT name FROM (
    SELECT name, format('public.%I', name)::regclass AS live, to_regclass(format('history.%I', name)) AS kept
    FROM plangraph.tables_with_history() name) t
  WHERE kept IS NULL OR obj_description(kept, 'pg_class') IS DISTINCT FROM plangraph.history_shape(live)
  OR (SELECT count(*) FROM pg_trigger g
    WHERE g.tgrelid = live AND g.tgfoid = 'plangraph.keep_versions'::regproc AND g.tgenabled = 'A') < 4
$$;

-- Brings the history of a table to its present columns. What a column says that was added later it says of all versions;
-- a column that was dropped stays in the history.
CREATE FUNCTION plangraph.shape_history(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  live constant regclass := format('public.%I', name);
  kept constant regclass := format('history.%I', name);
  it record;
BEGIN
  FOR it IN
    SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, h.attname IS NULL AS added,
      CASE WHEN a.attgenerated = '' THEN pg_get_expr(d.adbin, d.adrelid) END AS preset
    FROM pg_attribute a
    LEFT JOIN pg_attribute h ON h.attrelid = kept AND h.attname = a.attname AND NOT h.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = live AND a.attnum > 0 AND NOT a.attisdropped
    AND (h.attname IS NULL OR (h.atttypid, h.atttypmod) <> (a.atttypid, a.atttypmod))
  LOOP
    IF it.added THEN
      EXECUTE format('ALTER TABLE %s ADD COLUMN %I %s %s', kept, it.name, it.type, 'DEFAULT ' || it.preset);
      EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP DEFAULT', kept, it.name);
      EXECUTE format('UPDATE %1$s h SET %2$I = t.%2$I FROM %3$s t WHERE t.id = h.id', kept, it.name, live);
    ELSE
      EXECUTE format('ALTER TABLE %1$s ALTER COLUMN %2$I TYPE %3$s USING %2$I::%3$s', kept, it.name, it.type);
    END IF;
  END LOOP;
END;
$$;

-- Keeps the versions of a table from now on. What was missed, because a tool made the table or turned its triggers off, is
-- made up for: it holds from now on.
CREATE FUNCTION plangraph.keep_history(name text) RETURNS void
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
      'ALTER written_at SET NOT NULL, ADD CHECK (held_since <= held_until)', name);
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

  -- A transaction that writes a row twice leaves one version: nobody has seen the first.
  EXECUTE format($function$
    CREATE OR REPLACE FUNCTION history.%1$I(ids int[]) RETURNS void LANGUAGE plpgsql AS $body$
    DECLARE
      moment constant timestamptz := plangraph.moment();
      followed bigint;
    BEGIN
      WITH ended AS (
        UPDATE history.%1$I h SET held_until = greatest(moment, h.held_since) FROM unnest(ids) changed
        WHERE h.id = changed AND h.held_until = 'infinity' AND h.written_at <> transaction_timestamp()
        RETURNING h.id, h.held_until)
      INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at)
        SELECT %3$s, ended.held_until, 'infinity', transaction_timestamp() FROM ended JOIN %4$s t ON t.id = ended.id;
      GET DIAGNOSTICS followed = ROW_COUNT;
      IF followed = cardinality(ids) THEN
        RETURN;
      END IF;
      DELETE FROM history.%1$I h USING unnest(ids) changed WHERE h.id = changed AND h.held_until = 'infinity'
        AND h.written_at = transaction_timestamp();
      INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at)
        SELECT %3$s, coalesce(
          (SELECT greatest(moment, h.held_until) FROM history.%1$I h WHERE h.id = t.id ORDER BY h.held_until DESC LIMIT 1),
          plangraph.stated_moment(), '-infinity'), 'infinity', transaction_timestamp()
        FROM unnest(ids) changed JOIN %4$s t ON t.id = changed;
    END;
    $body$
    $function$, name, columns, 't.' || replace(columns, ', ', ', t.'), live);

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

-- Keeps the versions of every table. Every run of migrations calls it at its end, so that nobody who adds a model has to.
CREATE FUNCTION plangraph.keep_histories() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM plangraph.keep_history(t) FROM plangraph.histories_behind() t;
END;
$$;

SELECT plangraph.keep_histories();
