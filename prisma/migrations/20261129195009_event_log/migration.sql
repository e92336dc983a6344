-- Whatever is written is told, by the triggers that keep history: docs/adr/0059-the-event-log.md.

-- One entry a statement: which rows of which table it made, changed or removed, and who asked for it. Of very many rows several.
CREATE TABLE plangraph.event (
  -- Every transaction that could still come before lies below: an entry may be read once all transactions below it have ended.
  -- Of one record, what came later never has a lower one.
  stamp bigint NOT NULL,
  -- The order among those of one stamp.
  position bigint GENERATED ALWAYS AS IDENTITY,
  noun text NOT NULL,
  verb text NOT NULL CHECK (verb IN ('CREATED', 'CHANGED', 'REMOVED')),
  ids int[] NOT NULL CHECK (cardinality(ids) BETWEEN 1 AND 1000),
  -- From when on what was written holds.
  moment timestamptz(3) NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  written_at timestamptz NOT NULL DEFAULT transaction_timestamp(),
  -- Who asked, where a mutation states it.
  subject text,
  organisation text,
  client text,
  request_id text,
  PRIMARY KEY (stamp, position)
);

-- What there is one of for all events.
CREATE TABLE plangraph.event_log (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- Names the line of events: cursors of another one say nothing here.
  epoch text NOT NULL,
  -- The server whose transactions the events are numbered by.
  server text NOT NULL,
  -- How long events are kept at least.
  kept interval NOT NULL DEFAULT '30 days',
  -- The last one that is kept no more; whoever has not come beyond it begins anew.
  forgotten_stamp bigint NOT NULL DEFAULT 0,
  forgotten_position bigint NOT NULL DEFAULT 0
);

-- Tables of which nothing is told, since another one tells what is written there; or, where columns are named, not of them.
CREATE TABLE plangraph.untold (
  name text PRIMARY KEY,
  columns text[]
);
INSERT INTO plangraph.untold VALUES
  ('Change', NULL), ('DatasetLoad', NULL), ('ImportRow', NULL), ('Intent', NULL), ('StatusFlip', NULL), ('ApiKey', '{usedAt}');

-- Which server numbers the transactions, and on which of its lines: another one where a dump was restored or a replica took over.
CREATE FUNCTION plangraph.event_server() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT system_identifier || '/' || left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) FROM pg_control_system()
$$;

INSERT INTO plangraph.event_log (epoch, server) VALUES (left(gen_random_uuid()::text, 8), plangraph.event_server());

-- Begins a new line of events. For whom restored what was before: what was told after it is told no more, and its numbers come again.
CREATE FUNCTION plangraph.begin_events() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plangraph events'));
  DELETE FROM plangraph.event;
  UPDATE plangraph.event_log SET epoch = left(gen_random_uuid()::text, 8), server = plangraph.event_server(),
    forgotten_stamp = 0, forgotten_position = 0;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.begin_events() FROM PUBLIC;

-- Begins one where the server is another than that which numbered the events. Readers call it.
CREATE FUNCTION plangraph.review_events() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plangraph events'));
  IF EXISTS (SELECT FROM plangraph.event_log WHERE server <> plangraph.event_server()) THEN
    PERFORM plangraph.begin_events();
  END IF;
END;
$$;

-- Forgets the oldest events that need not be kept. Whoever writes does it now and then; nobody waits for it.
CREATE FUNCTION plangraph.forget_events() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('plangraph events')) THEN
    RETURN;
  END IF;
  WITH oldest AS (
    SELECT stamp, position, written_at FROM plangraph.event ORDER BY stamp, position LIMIT 1000
  ), gone AS (
    DELETE FROM plangraph.event e USING oldest o
    WHERE (e.stamp, e.position) = (o.stamp, o.position)
    AND o.written_at < transaction_timestamp() - (SELECT kept FROM plangraph.event_log)
    RETURNING e.stamp, e.position
  ), last AS (
    SELECT stamp, position FROM gone ORDER BY stamp DESC, position DESC LIMIT 1
  )
  UPDATE plangraph.event_log SET forgotten_stamp = last.stamp, forgotten_position = last.position FROM last
  WHERE (last.stamp, last.position) > (forgotten_stamp, forgotten_position);
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.forget_events() FROM PUBLIC;

-- Tells of rows of a table. Its transaction has a number by now, so every number below the stamp is given.
CREATE FUNCTION plangraph.tell(noun text, verb text, ids int[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  at_once constant int := 1000;
  between_forgetting constant int := 250;
  author constant jsonb := nullif(current_setting('plangraph.author', true), '')::jsonb;
  stamp constant bigint := greatest(pg_current_xact_id()::text::bigint + 1, pg_snapshot_xmax(pg_current_snapshot())::text::bigint);
  told bigint;
BEGIN
  FOR begin_at IN 1 .. cardinality(ids) BY at_once LOOP
    INSERT INTO plangraph.event (stamp, noun, verb, ids, moment, subject, organisation, client, request_id)
    VALUES (stamp, noun, verb, ids[begin_at : begin_at + at_once - 1], plangraph.moment(), left(author ->> 'subject', 200),
      left(author ->> 'organisation', 200), left(author ->> 'client', 200), left(author ->> 'requestId', 200))
    RETURNING position INTO told;
    IF told % between_forgetting = 0 THEN
      PERFORM plangraph.forget_events();
    END IF;
  END LOOP;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.tell(text, text, int[]) FROM PUBLIC;

-- Keeps versions, and tells of the same rows.
CREATE OR REPLACE FUNCTION plangraph.keep_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  verb constant text := CASE TG_OP WHEN 'INSERT' THEN 'CREATED' WHEN 'UPDATE' THEN 'CHANGED' ELSE 'REMOVED' END;
  ids int[];
  columns text;
  are_new boolean;
BEGIN
  PERFORM plangraph.check_moment();
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'SELECT array_agg(made.id), min(made.id) > coalesce((SELECT max(h.id) FROM history.%I h), 0) FROM written made', TG_TABLE_NAME)
      INTO ids, are_new;
    IF are_new THEN
      SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
      FROM pg_attribute a WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped;
      EXECUTE format(
        'INSERT INTO history.%1$I (%2$s, held_since, held_until, written_at) '
        'SELECT %2$s, coalesce(plangraph.stated_moment(), ''-infinity''), ''infinity'', transaction_timestamp() '
        'FROM written', TG_TABLE_NAME, columns);
      PERFORM plangraph.tell(TG_TABLE_NAME, verb, ids);
      RETURN NULL;
    END IF;
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
    PERFORM plangraph.tell(TG_TABLE_NAME, verb, ids);
  END IF;
  RETURN NULL;
END;
$$;

-- Tells of rows of a table that keeps its moments itself. Its arguments are columns of which nothing is told.
CREATE FUNCTION plangraph.tell_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  ids int[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(made.id) INTO ids FROM written made;
    PERFORM plangraph.tell(TG_TABLE_NAME, 'CREATED', ids) WHERE ids IS NOT NULL;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(gone.id) INTO ids FROM replaced gone;
    PERFORM plangraph.tell(TG_TABLE_NAME, 'REMOVED', ids) WHERE ids IS NOT NULL;
  ELSE
    SELECT array_agg(coalesce(made.id, gone.id)) INTO ids
    FROM written made FULL JOIN replaced gone ON gone.id = made.id
    WHERE made IS DISTINCT FROM gone
    AND (TG_NARGS = 0 OR to_jsonb(made) - TG_ARGV IS DISTINCT FROM to_jsonb(gone) - TG_ARGV);
    PERFORM plangraph.tell(TG_TABLE_NAME, 'CHANGED', ids) WHERE ids IS NOT NULL;
  END IF;
  RETURN NULL;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.tell_rows() FROM PUBLIC;

-- The tables of which nothing is told, though something should: those without a history, as that tells.
CREATE FUNCTION plangraph.tables_unheard_of() RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text
  FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'id' AND a.atttypid = 'int4'::regtype
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND pg_has_role(c.relowner, 'USAGE')
  AND NOT EXISTS (SELECT FROM plangraph.untold u WHERE u.name = c.relname AND u.columns IS NULL)
  AND (SELECT count(*) FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgenabled = 'A'
    AND t.tgfoid IN ('plangraph.keep_versions'::regproc, 'plangraph.tell_rows'::regproc)) < 3
  ORDER BY c.relname
$$;

-- Has them told of from now on. Every run of migrations calls it at its end, after the histories are kept.
CREATE FUNCTION plangraph.tell_tables() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  it record;
BEGIN
  FOR it IN
    SELECT t AS name, coalesce((SELECT string_agg(quote_literal(c), ', ') FROM plangraph.untold u, unnest(u.columns) c WHERE u.name = t), '') AS columns
    FROM plangraph.tables_unheard_of() t
  LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER plangraph_tell_inserted AFTER INSERT ON public.%1$I '
      'REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.tell_rows();'
      'CREATE OR REPLACE TRIGGER plangraph_tell_updated AFTER UPDATE ON public.%1$I '
      'REFERENCING OLD TABLE AS replaced NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION plangraph.tell_rows(%2$s);'
      'CREATE OR REPLACE TRIGGER plangraph_tell_deleted AFTER DELETE ON public.%1$I '
      'REFERENCING OLD TABLE AS replaced FOR EACH STATEMENT EXECUTE FUNCTION plangraph.tell_rows();'
      -- Also for bulk loads that turn ordinary triggers off (session_replication_role).
      'ALTER TABLE public.%1$I ENABLE ALWAYS TRIGGER plangraph_tell_inserted, '
      'ENABLE ALWAYS TRIGGER plangraph_tell_updated, ENABLE ALWAYS TRIGGER plangraph_tell_deleted', it.name, it.columns);
  END LOOP;
END;
$$;

-- A gateway reads events, and writes them by what it writes alone.
CREATE OR REPLACE FUNCTION plangraph.missing_rights(role name) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT format('USAGE on the schema %s', n) FROM unnest(ARRAY['public', 'plangraph', 'history']) n
  WHERE NOT has_schema_privilege(role, n, 'USAGE')
  UNION ALL
  SELECT format('%s on %s', r, g.name) FROM plangraph.gateway_rights() g, unnest(g.rights) r
  WHERE NOT has_table_privilege(role, format('public.%I', g.name), r)
  UNION ALL
  SELECT format('SELECT on history.%s', c.relname) FROM pg_class c
  WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r' AND NOT has_table_privilege(role, c.oid, 'SELECT')
  UNION ALL
  SELECT format('USAGE on the sequence %s', c.relname) FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace
  -- In any other order PostgreSQL may ask of a table what only sequences answer.
  AND CASE WHEN c.relkind = 'S' THEN NOT has_sequence_privilege(role, c.oid, 'USAGE') ELSE false END
  UNION ALL
  SELECT format('%s on plangraph.listener', r) FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) r
  WHERE NOT has_table_privilege(role, 'plangraph.listener', r)
  UNION ALL
  SELECT format('SELECT on plangraph.%s', t) FROM unnest(ARRAY['event', 'event_log', 'untold']) t
  WHERE NOT has_table_privilege(role, 'plangraph.' || t, 'SELECT')
$$;

CREATE OR REPLACE FUNCTION plangraph.excess_rights(role name) RETURNS SETOF text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT 'it is a superuser' FROM pg_roles WHERE rolname = role AND rolsuper
  UNION ALL
  SELECT format('it owns %s tables', count(*)) FROM pg_class c
  WHERE c.relnamespace IN ('public'::regnamespace, 'history'::regnamespace, 'plangraph'::regnamespace)
  AND c.relkind IN ('r', 'p') AND pg_has_role(role, c.relowner, 'MEMBER') HAVING count(*) > 0
  UNION ALL
  SELECT format('it may %s %s', r, c.oid::regclass) FROM pg_class c, unnest(ARRAY['TRUNCATE', 'TRIGGER']) r
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  AND NOT pg_has_role(role, c.relowner, 'MEMBER') AND has_table_privilege(role, c.oid, r)
  UNION ALL
  SELECT format('it may change %s', c.oid::regclass) FROM pg_class c
  WHERE (c.relnamespace = 'history'::regnamespace OR c.oid = 'public."Change"'::regclass) AND c.relkind = 'r'
  AND NOT pg_has_role(role, c.relowner, 'MEMBER')
  AND (has_table_privilege(role, c.oid, 'UPDATE') OR has_table_privilege(role, c.oid, 'DELETE'))
  UNION ALL
  SELECT format('it may write to %s', c.oid::regclass) FROM pg_class c
  WHERE c.oid IN ('plangraph.event'::regclass, 'plangraph.event_log'::regclass, 'plangraph.untold'::regclass)
  AND NOT pg_has_role(role, c.relowner, 'MEMBER')
  AND (has_table_privilege(role, c.oid, 'INSERT') OR has_table_privilege(role, c.oid, 'UPDATE') OR has_table_privilege(role, c.oid, 'DELETE'))
$$;

CREATE OR REPLACE FUNCTION plangraph.grant_gateway(role name) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  it record;
BEGIN
  EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public, history, plangraph FROM %I', role);
  EXECUTE format('GRANT USAGE ON SCHEMA public, plangraph, history TO %I', role);
  FOR it IN SELECT g.name, array_to_string(g.rights, ', ') AS rights FROM plangraph.gateway_rights() g LOOP
    EXECUTE format('GRANT %s ON public.%I TO %I', it.rights, it.name, role);
  END LOOP;
  EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', role);
  EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA history TO %I', role);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON plangraph.listener TO %I', role);
  EXECUTE format('GRANT SELECT ON plangraph.event, plangraph.event_log, plangraph.untold TO %I', role);
END;
$$;

SELECT plangraph.tell_tables();
