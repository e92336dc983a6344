-- History that is older than the operator keeps lies in files: docs/adr/0041-an-archive-of-history.md.

-- Up to which moment versions that had ended were moved to which file. Of earlier moments the graph says nothing until it is read back.
CREATE TABLE plangraph.archive (
  until timestamptz PRIMARY KEY,
  file text NOT NULL,
  versions bigint NOT NULL,
  archived_at timestamptz NOT NULL DEFAULT now()
);

-- Gateways may know that, though they may not read the table.
CREATE FUNCTION plangraph.archived_until() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT coalesce(max(until), '-infinity') FROM plangraph.archive
$$;

-- Nothing that was written is taken back, but by the owner who archives and says so.
CREATE OR REPLACE FUNCTION plangraph.refuse_history() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF TG_OP IN ('INSERT', 'DELETE') AND current_setting('plangraph.archiving', true) = 'on' AND plangraph.is_owner() THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'The history of % is written by the database alone, and never changes.', TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END;
$$;
