-- An entry has a thousand ids at most, which fit into a page: compressing them, or putting them elsewhere, costs more than the whole entry.
ALTER TABLE plangraph.event ALTER COLUMN ids SET STORAGE PLAIN;

-- Tells of rows of a table. Its transaction has a number by now, so every number below the stamp is given. Only triggers call it, which
-- have stated where names are looked up.
CREATE OR REPLACE FUNCTION plangraph.tell(noun text, verb text, ids int[]) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  at_once constant int := 1000;
  between_forgetting constant int := 250;
  author constant jsonb := nullif(pg_catalog.current_setting('plangraph.author', true), '')::pg_catalog.jsonb;
  moment constant timestamptz := plangraph.moment();
  stamp constant bigint := greatest(pg_catalog.pg_current_xact_id()::text::bigint + 1,
    pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text::bigint);
  told bigint;
BEGIN
  IF author IS NULL AND pg_catalog.cardinality(ids) <= at_once THEN
    INSERT INTO plangraph.event (stamp, noun, verb, ids, moment) VALUES (stamp, noun, verb, ids, moment) RETURNING position INTO told;
    IF told % between_forgetting = 0 THEN
      PERFORM plangraph.forget_events();
    END IF;
    RETURN;
  END IF;
  FOR begin_at IN 1 .. pg_catalog.cardinality(ids) BY at_once LOOP
    INSERT INTO plangraph.event (stamp, noun, verb, ids, moment, subject, organisation, client, request_id)
    VALUES (stamp, noun, verb, ids[begin_at : begin_at + at_once - 1], moment, pg_catalog.left(author ->> 'subject', 200),
      pg_catalog.left(author ->> 'organisation', 200), pg_catalog.left(author ->> 'client', 200), pg_catalog.left(author ->> 'requestId', 200))
    RETURNING position INTO told;
    IF told % between_forgetting = 0 THEN
      PERFORM plangraph.forget_events();
    END IF;
  END LOOP;
END;
$$;
