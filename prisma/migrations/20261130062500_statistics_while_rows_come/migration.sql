-- Whoever brings many rows at once changes what PostgreSQL knows of a table, and it looks anew once a minute at most: until then readers are served
-- by plans that were made for a handful of rows. docs/adr/0087-imports-in-statements-of-many-rows.md

-- Has PostgreSQL look anew at a table, and at its versions, where it has grown fourfold since it last did. Whoever may connect may ask for it: it
-- reads some rows, and nobody who writes waits for it. Says whether it did.
CREATE FUNCTION plangraph.renew_statistics(name text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET lock_timeout = '500ms' AS $$
DECLARE
  live constant regclass := (SELECT format('public.%I', t)::regclass FROM plangraph.tables_with_history() t WHERE t = name);
  versions constant regclass := to_regclass(format('history.%I', name));
  known int;
BEGIN
  SELECT greatest(c.relpages, 4) INTO known FROM pg_class c WHERE c.oid = live;
  IF known IS NULL OR pg_relation_size(live) / current_setting('block_size')::int < 4 * known THEN
    RETURN false;
  END IF;
  EXECUTE format('ANALYZE %s', live);
  IF versions IS NOT NULL THEN
    EXECUTE format('ANALYZE %s', versions);
  END IF;
  RETURN true;
EXCEPTION WHEN lock_not_available THEN
  -- Somebody else looks at it.
  RETURN false;
END;
$$;
