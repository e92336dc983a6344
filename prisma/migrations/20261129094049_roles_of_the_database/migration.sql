-- The gateway's role owns nothing, and the database defends what was against it: docs/adr/0037-roles-of-the-database.md.

-- Whether who is connected may do what the owner of the tables may: migrations and loads run as that role, gateways do not.
CREATE FUNCTION plangraph.is_owner() RETURNS boolean
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT pg_has_role(session_user, nspowner, 'MEMBER') FROM pg_namespace WHERE nspname = 'plangraph'
$$;

-- Refuses a moment that does not lie within the transaction. Only the owner states another, for what it loads.
CREATE FUNCTION plangraph.check_moment() RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog AS $$
DECLARE
  stated constant timestamptz := plangraph.stated_moment();
BEGIN
  IF stated IS NULL OR stated BETWEEN date_trunc('milliseconds', transaction_timestamp()) AND clock_timestamp() THEN
    RETURN;
  END IF;
  IF NOT plangraph.is_owner() THEN
    RAISE EXCEPTION 'What is written holds from its transaction on, not from %.', stated USING ERRCODE = 'insufficient_privilege';
  END IF;
END;
$$;

-- Writes history as the owner, since nobody else may. The checked moment is asked once for a statement.
CREATE OR REPLACE FUNCTION plangraph.keep_versions() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  ids int[];
  columns text;
  are_new boolean;
BEGIN
  PERFORM plangraph.check_moment();
  IF TG_OP = 'INSERT' THEN
    EXECUTE format(
      'SELECT min(made.id) > coalesce((SELECT max(h.id) FROM history.%I h), 0) FROM written made', TG_TABLE_NAME)
      INTO are_new;
    IF are_new THEN
      SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
      FROM pg_attribute a WHERE a.attrelid = TG_RELID AND a.attnum > 0 AND NOT a.attisdropped;
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

-- The row that knows when a duty was met is the database's to write, not the gateway's.
ALTER FUNCTION plangraph.note_received() SECURITY DEFINER;

-- Who could name these in a trigger of his own would write as the owner.
REVOKE EXECUTE ON FUNCTION plangraph.keep_versions(), plangraph.note_received() FROM PUBLIC;

-- The audit is written once.
CREATE FUNCTION plangraph.refuse_rewriting() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  RAISE EXCEPTION 'What % says was said once, and never changes.', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER plangraph_refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON "Change"
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.refuse_rewriting();
ALTER TABLE "Change" ENABLE ALWAYS TRIGGER plangraph_refuse_rewriting;

-- Moments that a table keeps itself lie within the transaction that writes them, unless the owner writes. The trigger's
-- arguments are the columns.
CREATE FUNCTION plangraph.check_own_moments() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  began constant timestamptz := date_trunc('milliseconds', transaction_timestamp());
  -- A column of milliseconds rounds up.
  now constant timestamptz := clock_timestamp() + interval '1 ms';
  outside text;
  broken boolean;
BEGIN
  IF plangraph.is_owner() THEN
    RETURN NULL;
  END IF;
  SELECT string_agg(format(
    CASE TG_OP WHEN 'INSERT' THEN 'made.%1$I NOT BETWEEN $1 AND $2'
      ELSE '(made.%1$I IS DISTINCT FROM gone.%1$I AND made.%1$I NOT BETWEEN $1 AND $2)' END, name), ' OR ')
    INTO outside FROM unnest(TG_ARGV) name;
  EXECUTE 'SELECT EXISTS (SELECT FROM written made'
    || CASE TG_OP WHEN 'INSERT' THEN '' ELSE ' LEFT JOIN replaced gone ON gone.id = made.id' END
    || ' WHERE ' || outside || ')' INTO broken USING began, now;
  IF broken THEN
    RAISE EXCEPTION '% keeps the moments at which things happened; none lies outside of the transaction that says so.', TG_TABLE_NAME
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END;
$$;

DO $$
DECLARE
  it record;
BEGIN
  FOR it IN SELECT * FROM (VALUES
    ('Change', ARRAY['recordedAt']),
    ('Observation', ARRAY['recordedAt', 'submittedAt', 'approvedAt', 'returnedAt', 'supersededAt'])
  ) AS t(name, columns) LOOP
    EXECUTE format(
      'CREATE TRIGGER plangraph_check_inserted AFTER INSERT ON %1$I REFERENCING NEW TABLE AS written '
      'FOR EACH STATEMENT EXECUTE FUNCTION plangraph.check_own_moments(%2$s);'
      'CREATE TRIGGER plangraph_check_updated AFTER UPDATE ON %1$I REFERENCING OLD TABLE AS replaced NEW TABLE AS written '
      'FOR EACH STATEMENT EXECUTE FUNCTION plangraph.check_own_moments(%2$s);',
      it.name, (SELECT string_agg(quote_literal(c), ', ') FROM unnest(it.columns) c));
  END LOOP;
END;
$$;

-- What a gateway may do with each table of the data model. A later migration that makes a table which gateways only read, or
-- from which they delete, replaces this function.
CREATE FUNCTION plangraph.gateway_rights() RETURNS TABLE (name text, rights text[])
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, CASE
    WHEN c.relname IN ('_prisma_migrations', 'DatasetLoad', 'ReportingDuty') THEN ARRAY['SELECT']
    WHEN c.relname = 'Change' THEN ARRAY['SELECT', 'INSERT']
    WHEN c.relname IN ('Intent', 'Responsibility') THEN ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    ELSE ARRAY['SELECT', 'INSERT', 'UPDATE'] END
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
$$;

-- The rights that a role lacks to serve as a gateway's, such as `UPDATE on Project`.
CREATE FUNCTION plangraph.missing_rights(role name) RETURNS SETOF text
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
$$;

-- What a role may do that no gateway's should: what a stolen connection could then do.
CREATE FUNCTION plangraph.excess_rights(role name) RETURNS SETOF text
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
$$;

-- Gives a role what a gateway needs, and takes what it does not. Every run of migrations calls it for the gateway's role.
CREATE FUNCTION plangraph.grant_gateway(role name) RETURNS void
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
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.grant_gateway(name) FROM PUBLIC;
