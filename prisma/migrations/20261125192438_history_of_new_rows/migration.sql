-- Rows that are new have no versions that would have to end, which is asked of every row otherwise: a load writes little else.
-- Where every id is above all that the history has, versions are written straight from what the statement wrote.
CREATE OR REPLACE FUNCTION plangraph.keep_versions() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  ids int[];
  columns text;
  are_new boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'SELECT min(made.id) > coalesce((SELECT max(h.id) FROM history.%I h), 0) FROM written made', TG_TABLE_NAME)
      INTO are_new;
    IF are_new THEN
      SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
      FROM pg_catalog.pg_attribute a WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped;
      EXECUTE format(
        'INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at) '
        'SELECT %2$s, coalesce(plangraph.stated_moment(), ''-infinity''), ''infinity'', transaction_timestamp() '
        'FROM written', TG_TABLE_NAME, columns);
      RETURN NULL;
    END IF;
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
