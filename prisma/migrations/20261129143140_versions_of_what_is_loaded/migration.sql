-- A demonstration brings a year in one transaction, in which a title comes from stage to stage. Each stage is a version of its
-- own, held since the moment that is stated for it: only the owner can state one that lies before the transaction.
-- Makes the function that begins new versions of rows of a table, and ends those of before.
CREATE OR REPLACE FUNCTION plangraph.declare_versions(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  live constant regclass := format('public.%I', name);
  columns text;
BEGIN
  SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
  FROM pg_attribute a WHERE a.attrelid = live AND a.attnum > 0 AND NOT a.attisdropped;

  -- A transaction that writes a row twice leaves one version: nobody has seen the first. But whoever loads what happened before
  -- states one moment after another, and each leaves its own.
  EXECUTE format($function$
    CREATE OR REPLACE FUNCTION history.%1$I(ids int[]) RETURNS void LANGUAGE plpgsql AS $body$
    DECLARE
      moment constant timestamptz := plangraph.moment();
      followed bigint;
    BEGIN
      WITH ended AS (
        UPDATE history.%1$I h SET held_until = greatest(moment, h.held_since) FROM unnest(ids) changed
        WHERE h.id = changed AND h.held_until = 'infinity' AND ((h.written_at, h.written_in) <> (transaction_timestamp(), pg_current_xact_id())
          OR (h.held_since > '-infinity' AND h.held_since < moment AND plangraph.is_owner()))
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

SELECT plangraph.declare_versions(t) FROM plangraph.tables_with_history() t WHERE to_regclass(format('history.%I', t)) IS NOT NULL;
