-- What was written, by whom and through what, in a chain of hashes: docs/adr/0074-the-audit.md.

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "day" DATE NOT NULL,
    "noun" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "recordIds" INTEGER[],
    "moment" TIMESTAMPTZ(3) NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "transaction" TEXT NOT NULL,
    "subject" TEXT,
    "organisation" TEXT,
    "client" TEXT,
    "requestId" TEXT,
    "through" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "reason" TEXT,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditOwner" (
    "entryId" INTEGER NOT NULL,
    "organisationId" INTEGER NOT NULL,

    CONSTRAINT "AuditOwner_pkey" PRIMARY KEY ("entryId","organisationId")
);

-- CreateTable
CREATE TABLE "AuditDay" (
    "id" SERIAL NOT NULL,
    "day" DATE NOT NULL,
    "first" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditDay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AuditEntry_writtenAt_id_idx" ON "AuditEntry"("writtenAt", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_noun_writtenAt_id_idx" ON "AuditEntry"("noun", "writtenAt", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_organisation_id_idx" ON "AuditEntry"("organisation", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_requestId_idx" ON "AuditEntry"("requestId");

-- CreateIndex
CREATE INDEX "AuditEntry_recordIds_idx" ON "AuditEntry" USING GIN ("recordIds");

-- CreateIndex
CREATE INDEX "AuditOwner_organisationId_entryId_idx" ON "AuditOwner"("organisationId", "entryId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditDay_day_key" ON "AuditDay"("day");

-- AddForeignKey
ALTER TABLE "AuditOwner" ADD CONSTRAINT "AuditOwner_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditOwner" ADD CONSTRAINT "AuditOwner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Entries say themselves when. They are added by who seals, and never changed.
CREATE TRIGGER plangraph_refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.refuse_rewriting();
ALTER TABLE "AuditEntry" ENABLE ALWAYS TRIGGER plangraph_refuse_rewriting;

CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'AuditDay', 'AuditEntry', 'AuditOwner', 'Change', 'DatasetLoad', 'Import', 'ImportRow', 'ImportedReport', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement', 'StatusChange', 'StatusFlip', 'WebhookAttempt', 'WebhookDelivery', 'WebhookHealth', 'WebhookSecret', 'WorkerProgress']
$$;

-- What registers note, what was loaded, and secrets that were made are audited like all else. No noun of the feed tells of them.
DELETE FROM plangraph.untold WHERE name IN ('Change', 'DatasetLoad', 'WebhookSecret');
INSERT INTO plangraph.untold VALUES ('AuditDay', NULL), ('AuditEntry', NULL);

CREATE OR REPLACE FUNCTION plangraph.gateway_rights() RETURNS TABLE (name text, rights text[])
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT c.relname::text, CASE
    WHEN c.relname IN ('_prisma_migrations', 'AuditDay', 'AuditEntry', 'AuditOwner', 'DatasetLoad', 'ReportingDuty', 'Retirement') THEN ARRAY['SELECT']
    WHEN c.relname = 'Change' THEN ARRAY['SELECT', 'INSERT']
    WHEN c.relname IN ('Intent', 'Responsibility') THEN ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']
    ELSE ARRAY['SELECT', 'INSERT', 'UPDATE'] END
  FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
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
  WHERE (c.relnamespace = 'plangraph'::regnamespace
      AND c.relname IN ('audit_chain', 'audit_link', 'audit_owners', 'audit_shape', 'event', 'event_log', 'replaced_row', 'untold')
    OR c.relnamespace = 'public'::regnamespace AND c.relname IN ('AuditDay', 'AuditEntry', 'AuditOwner'))
  AND c.relkind = 'r' AND NOT pg_has_role(role, c.relowner, 'MEMBER')
  AND (has_table_privilege(role, c.oid, 'INSERT') OR has_table_privilege(role, c.oid, 'UPDATE') OR has_table_privilege(role, c.oid, 'DELETE'))
$$;

-- Entries of the log say through what, and why. Those of before say nothing of it.
ALTER TABLE plangraph.event
  ADD COLUMN through text, ADD COLUMN reason text, ADD COLUMN program text, ADD COLUMN role name;
ALTER TABLE plangraph.event
  ALTER COLUMN program SET DEFAULT current_setting('application_name'), ALTER COLUMN role SET DEFAULT session_user;

DROP FUNCTION plangraph.tell(text, text, int[]);
-- Tells of rows of a table, and gives the place of the last entry. Its transaction has a number by now, so every number below the stamp
-- is given. Only triggers call it, which have stated where names are looked up.
CREATE FUNCTION plangraph.tell(noun text, verb text, ids int[]) RETURNS bigint
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
    RETURN told;
  END IF;
  FOR begin_at IN 1 .. pg_catalog.cardinality(ids) BY at_once LOOP
    INSERT INTO plangraph.event (stamp, noun, verb, ids, moment, subject, organisation, client, request_id, through, reason)
    VALUES (stamp, noun, verb, ids[begin_at : begin_at + at_once - 1], moment, pg_catalog.left(author ->> 'subject', 200),
      pg_catalog.left(author ->> 'organisation', 200), pg_catalog.left(author ->> 'client', 200), pg_catalog.left(author ->> 'requestId', 200),
      pg_catalog.left(author ->> 'through', 200), pg_catalog.left(author ->> 'reason', 2000))
    RETURNING position INTO told;
    IF told % between_forgetting = 0 THEN
      PERFORM plangraph.forget_events();
    END IF;
  END LOOP;
  RETURN told;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.tell(text, text, int[]) FROM PUBLIC;

-- Rows of tables without a history as they were before a statement changed or removed them.
CREATE TABLE plangraph.replaced_row (
  noun text NOT NULL,
  id int NOT NULL,
  -- That of the entry of the log: along one record they only grow.
  position bigint NOT NULL,
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  row jsonb NOT NULL,
  PRIMARY KEY (noun, id, position)
);
CREATE TRIGGER plangraph_refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON plangraph.replaced_row
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.refuse_rewriting();
ALTER TABLE plangraph.replaced_row ENABLE ALWAYS TRIGGER plangraph_refuse_rewriting;

-- Tells of rows of a table that keeps its moments itself, and keeps what they were. Its arguments are columns of which nothing is told.
CREATE OR REPLACE FUNCTION plangraph.tell_rows() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
  ids int[];
  told bigint;
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(made.id) INTO ids FROM written made;
    PERFORM plangraph.tell(TG_TABLE_NAME, 'CREATED', ids) WHERE ids IS NOT NULL;
    RETURN NULL;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(gone.id) INTO ids FROM replaced gone;
  ELSE
    SELECT array_agg(coalesce(made.id, gone.id)) INTO ids
    FROM written made FULL JOIN replaced gone ON gone.id = made.id
    WHERE made IS DISTINCT FROM gone
    AND (TG_NARGS = 0 OR to_jsonb(made) - TG_ARGV IS DISTINCT FROM to_jsonb(gone) - TG_ARGV);
  END IF;
  IF ids IS NOT NULL THEN
    told := plangraph.tell(TG_TABLE_NAME, CASE TG_OP WHEN 'DELETE' THEN 'REMOVED' ELSE 'CHANGED' END, ids);
    INSERT INTO plangraph.replaced_row (noun, id, position, row)
    SELECT TG_TABLE_NAME, gone.id, told, CASE WHEN TG_NARGS = 0 THEN to_jsonb(gone) ELSE to_jsonb(gone) - TG_ARGV END
    FROM replaced gone WHERE gone.id = ANY (ids);
  END IF;
  RETURN NULL;
END;
$$;

-- What a migration brings into a history is told like all else that is written: the audit has an entry for each version.
ALTER FUNCTION plangraph.keep_history(text) RENAME TO begin_history;
CREATE FUNCTION plangraph.keep_history(name text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  ids int[];
BEGIN
  PERFORM plangraph.begin_history(name);
  EXECUTE format('SELECT array_agg(h.id) FROM history.%I h '
    'WHERE h.written_in = pg_current_xact_id() AND h.written_at = transaction_timestamp() AND NOT EXISTS ('
    'SELECT FROM plangraph.event e WHERE e.transaction = h.written_in AND e.noun = $1 AND h.id = ANY (e.ids))', name)
    INTO ids USING name;
  IF ids IS NOT NULL THEN
    PERFORM plangraph.tell(name, 'CHANGED', ids);
  END IF;
END;
$$;

-- What an entry was made of: its place in the log, and the digests of what its transaction left of its records, 32 bytes each.
CREATE TABLE plangraph.audit_link (
  number int PRIMARY KEY,
  stamp bigint NOT NULL,
  position bigint NOT NULL UNIQUE,
  -- The line of events within which the two are a place.
  line text NOT NULL,
  transaction xid8 NOT NULL,
  written_at timestamptz NOT NULL,
  shape int NOT NULL,
  -- SHA-256 of a version as JSON; zeros where nothing is left.
  digests bytea NOT NULL
);
CREATE INDEX ON plangraph.audit_link (transaction);
CREATE TRIGGER plangraph_refuse_rewriting BEFORE UPDATE OR DELETE OR TRUNCATE ON plangraph.audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION plangraph.refuse_rewriting();
ALTER TABLE plangraph.audit_link ENABLE ALWAYS TRIGGER plangraph_refuse_rewriting;

-- How far the log is sealed, and with which hash.
CREATE TABLE plangraph.audit_chain (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  -- Of what was written before nothing is asked.
  began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  number int NOT NULL DEFAULT 0,
  hash text NOT NULL DEFAULT repeat('0', 64),
  stamp bigint NOT NULL DEFAULT 0,
  position bigint NOT NULL DEFAULT 0
);
INSERT INTO plangraph.audit_chain DEFAULT VALUES;

-- The columns that a table had when entries were sealed: what it got later is in no digest of before.
CREATE TABLE plangraph.audit_shape (
  number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noun text NOT NULL,
  columns jsonb NOT NULL,
  UNIQUE (noun, columns)
);

-- How the organisations are found whose a table's rows are: a query of numbers of rows and of organisations, where $1 is numbers of rows.
CREATE TABLE plangraph.audit_owners (noun text PRIMARY KEY, query text NOT NULL);

-- Finds them out from references: organisations that a row names, but for those that judged it; those charged with a promise; or those of the row above.
CREATE FUNCTION plangraph.find_owners() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  DELETE FROM plangraph.audit_owners;
  WITH reference AS (
    SELECT c.relname::text AS noun, a.attname::text AS col, p.relname::text AS above
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid AND c.relnamespace = 'public'::regnamespace
    JOIN pg_class p ON p.oid = f.confrelid JOIN pg_attribute a ON a.attrelid = f.conrelid AND a.attnum = f.conkey[1]
    WHERE f.contype = 'f' AND c.relname NOT LIKE 'Audit%' AND a.attname NOT IN ('approvedById', 'returnedById', 'acceptedById')
  ), own AS (
    SELECT noun, format('SELECT r.id AS id, r.%I AS organisation FROM <rows> r WHERE r.id = ANY ($1) AND r.%1$I IS NOT NULL', col) AS query
    FROM reference WHERE above = 'Organisation'
    UNION ALL SELECT 'Organisation', 'SELECT r.id AS id, r.id AS organisation FROM <rows> r WHERE r.id = ANY ($1)'
    UNION ALL SELECT above, format('SELECT r.%I AS id, r."organisationId" AS organisation FROM public."Responsibility" r WHERE r.%1$I = ANY ($1)', col)
    FROM reference WHERE noun = 'Responsibility' AND above IN ('Target', 'Measure')
    UNION ALL SELECT 'Change', 'SELECT r.id AS id, o.id AS organisation FROM <rows> r JOIN public."Organisation" o ON o.code = r.organisation WHERE r.id = ANY ($1)'
  ), inherited AS (
    SELECT r.noun, format('SELECT b.id AS id, a.organisation FROM <rows> b JOIN LATERAL (%s) a ON true WHERE b.id = ANY ($1) AND b.%I IS NOT NULL',
      replace(replace(o.query, '<rows>', format('public.%I', r.above)), '$1', format('ARRAY[b.%I]', r.col)), r.col) AS query
    FROM reference r JOIN own o ON o.noun = r.above
    WHERE r.above NOT IN ('Organisation', 'Place') AND r.noun NOT IN (SELECT noun FROM own)
  )
  INSERT INTO plangraph.audit_owners
  SELECT noun, string_agg(DISTINCT replace(query, '<rows>', CASE WHEN to_regclass(format('history.%I', noun)) IS NULL THEN format('public.%I', noun)
    ELSE format('(SELECT DISTINCT ON (h.id) h.* FROM history.%I h WHERE h.id = ANY ($1) ORDER BY h.id, h.held_until DESC)', noun) END), ' UNION ')
  FROM (SELECT * FROM own UNION ALL SELECT * FROM inherited) found GROUP BY noun;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.find_owners() FROM PUBLIC;

-- The organisations whose some rows are.
CREATE FUNCTION plangraph.owners_of(noun text, ids int[]) RETURNS TABLE (id int, organisation int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  found text := (SELECT o.query FROM plangraph.audit_owners o WHERE o.noun = owners_of.noun);
BEGIN
  IF found IS NOT NULL THEN
    RETURN QUERY EXECUTE found USING ids;
  END IF;
END;
$$;

-- The number of the columns that a table has now, as far as they are audited.
CREATE FUNCTION plangraph.shape_of(name text) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
DECLARE
  kept constant regclass := coalesce(to_regclass(format('history.%I', name)), to_regclass(format('public.%I', name)));
  present constant jsonb := coalesce((SELECT jsonb_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) FROM pg_attribute a
    WHERE a.attrelid = kept AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'held_until'
    AND a.attname <> ALL (coalesce((SELECT u.columns FROM plangraph.untold u WHERE u.name = shape_of.name), '{}'))), '{}');
  result int := (SELECT s.number FROM plangraph.audit_shape s WHERE s.noun = name AND s.columns = present);
BEGIN
  IF result IS NULL THEN
    INSERT INTO plangraph.audit_shape (noun, columns) VALUES (name, present) RETURNING number INTO result;
  END IF;
  RETURN result;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.shape_of(text) FROM PUBLIC;

-- What a transaction left of the rows of an entry: one digest after the other.
CREATE FUNCTION plangraph.digests_of(told plangraph.event) RETURNS bytea
LANGUAGE plpgsql STABLE SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
  nothing constant bytea := decode(repeat('00', 32), 'hex');
  result bytea := decode(repeat('00', 32 * cardinality(told.ids)), 'hex');
BEGIN
  IF to_regclass(format('history.%I', told.noun)) IS NOT NULL THEN
    EXECUTE format(
      -- One at a time by its number: nobody knows beforehand how many rows a transaction wrote.
      'SELECT string_agg(coalesce(sha256(convert_to((v.row - ''held_until'')::text, ''UTF8'')), $4), '''' ORDER BY u.place) '
      'FROM unnest($1) WITH ORDINALITY u(id, place) LEFT JOIN LATERAL (SELECT to_jsonb(h) AS row FROM history.%I h '
      'WHERE h.id = u.id AND h.written_in = $2 AND h.written_at = $3 LIMIT 1) v ON true', told.noun)
      INTO result USING told.ids, told.transaction, told.written_at, nothing;
  ELSIF told.verb <> 'REMOVED' AND to_regclass(format('public.%I', told.noun)) IS NOT NULL THEN
    EXECUTE format(
      'SELECT string_agg(coalesce(sha256(convert_to(coalesce(later.row, to_jsonb(t) - $5)::text, ''UTF8'')), $4), '''' ORDER BY u.place) '
      'FROM unnest($1) WITH ORDINALITY u(id, place) LEFT JOIN public.%1$I t ON t.id = u.id '
      'LEFT JOIN LATERAL (SELECT r.row FROM plangraph.replaced_row r WHERE r.noun = %1$L AND r.id = u.id AND r.position > $3 AND r.transaction <> $2 '
      'ORDER BY r.position LIMIT 1) later ON true', told.noun)
      INTO result USING told.ids, told.transaction, told.position, nothing,
        coalesce((SELECT u.columns FROM plangraph.untold u WHERE u.name = told.noun), '{}');
  END IF;
  RETURN result;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.digests_of(plangraph.event) FROM PUBLIC;

-- Adds entries of the log to the chain, in their order: those before which nothing can come any more, or all where nobody writes.
-- One at a time does it; nobody who writes waits for it. Gives how many.
CREATE FUNCTION plangraph.seal_events(most int, everything boolean) RETURNS int
LANGUAGE plpgsql SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
  chain plangraph.audit_chain;
  log plangraph.event_log;
  told plangraph.event;
  shape int;
  columns jsonb;
  today date;
  whose int[];
  digests bytea;
  through text;
  count int := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plangraph audit'));
  SELECT * INTO chain FROM plangraph.audit_chain;
  SELECT * INTO log FROM plangraph.event_log;
  today := greatest(current_date, (SELECT max("day") FROM public."AuditDay"));
  FOR told IN
    SELECT * FROM plangraph.event e WHERE (e.stamp, e.position) > (chain.stamp, chain.position)
    AND (everything OR e.stamp <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
    ORDER BY e.stamp, e.position LIMIT most
  LOOP
    shape := plangraph.shape_of(told.noun);
    SELECT s.columns INTO columns FROM plangraph.audit_shape s WHERE s.number = shape;
    digests := plangraph.digests_of(told);
    whose := coalesce((SELECT array_agg(DISTINCT o.organisation ORDER BY o.organisation) FROM plangraph.owners_of(told.noun, told.ids) o), '{}');
    through := coalesce(told.through, told.program, '');
    chain.number := chain.number + 1;
    chain.hash := encode(sha256(convert_to(chain.hash || jsonb_build_array(chain.number, today, told.noun, told.verb, told.ids,
      (extract(epoch FROM told.moment) * 1000000)::bigint, (extract(epoch FROM told.written_at) * 1000000)::bigint, told.transaction::text,
      told.stamp, told.position, log.epoch, told.subject, told.organisation, told.client, told.request_id, through, coalesce(told.role, ''),
      told.reason, columns,
      encode(digests, 'hex'), whose)::text, 'UTF8')), 'hex');
    INSERT INTO public."AuditEntry" ("id", "day", "noun", "verb", "recordIds", "moment", "writtenAt", "transaction", "subject", "organisation",
      "client", "requestId", "through", "role", "reason", "hash", "sealedAt")
    VALUES (chain.number, today, told.noun, told.verb, told.ids, told.moment, date_trunc('milliseconds', told.written_at), told.transaction::text,
      told.subject, told.organisation, told.client, told.request_id, through, coalesce(told.role, ''), told.reason, chain.hash, now());
    INSERT INTO plangraph.audit_link VALUES (chain.number, told.stamp, told.position, log.epoch, told.transaction, told.written_at, shape, digests);
    INSERT INTO public."AuditOwner" SELECT chain.number, o FROM unnest(whose) o;
    INSERT INTO public."AuditDay" AS d ("day", "first", "last", "hash", "sealedAt") VALUES (today, chain.number, chain.number, chain.hash, now())
    ON CONFLICT ("day") DO UPDATE SET "last" = excluded."last", "hash" = excluded."hash", "sealedAt" = excluded."sealedAt";
    chain.stamp := told.stamp;
    chain.position := told.position;
    count := count + 1;
  END LOOP;
  UPDATE plangraph.audit_chain SET number = chain.number, hash = chain.hash, stamp = chain.stamp, position = chain.position WHERE count > 0;
  RETURN count;
END;
$$;
REVOKE EXECUTE ON FUNCTION plangraph.seal_events(int, boolean) FROM PUBLIC;

-- Seals what can be sealed by now. Whoever may connect may call it: it adds what the log says, and nothing else.
CREATE FUNCTION plangraph.seal_audit(most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
BEGIN
  PERFORM plangraph.review_events();
  RETURN plangraph.seal_events(least(most, 10000), false);
END;
$$;

-- A new line of events begins when all of the old one is sealed.
CREATE OR REPLACE FUNCTION plangraph.begin_events() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('plangraph events'));
  PERFORM plangraph.seal_events(NULL, true);
  DELETE FROM plangraph.event e USING plangraph.audit_link l WHERE l.position = e.position;
  UPDATE plangraph.event_log SET epoch = left(gen_random_uuid()::text, 8), server = plangraph.event_server(),
    forgotten_stamp = 0, forgotten_position = 0;
  UPDATE plangraph.audit_chain SET stamp = 0, position = 0;
END;
$$;

-- Forgets the oldest events that need not be kept, of those that are sealed.
CREATE OR REPLACE FUNCTION plangraph.forget_events() RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(hashtext('plangraph events')) THEN
    RETURN;
  END IF;
  WITH oldest AS (
    SELECT e.stamp, e.position, e.written_at FROM plangraph.event e, plangraph.audit_chain sealed
    WHERE (e.stamp, e.position) <= (sealed.stamp, sealed.position) ORDER BY e.stamp, e.position LIMIT 1000
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

-- The rows of an entry before and after its transaction: the first of them, or of those that are some organisations'.
CREATE FUNCTION plangraph.audited_rows(entry int, first int, organisations int[]) RETURNS TABLE (id int, before jsonb, after jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog SET timezone = 'UTC' AS $$
DECLARE
  e public."AuditEntry";
  l plangraph.audit_link;
  ids int[];
  own constant text[] := '{held_since,held_until,written_at,written_in}';
BEGIN
  SELECT a.* INTO e FROM public."AuditEntry" a WHERE a."id" = entry;
  SELECT k.* INTO l FROM plangraph.audit_link k WHERE k.number = entry;
  ids := ARRAY(SELECT u.id FROM unnest(e."recordIds") WITH ORDINALITY u(id, place)
    WHERE organisations IS NULL OR u.id IN (SELECT o.id FROM plangraph.owners_of(e."noun", e."recordIds") o WHERE o.organisation = ANY (organisations))
    ORDER BY u.place LIMIT first);
  IF to_regclass(format('history.%I', e."noun")) IS NOT NULL THEN
    RETURN QUERY EXECUTE format(
      'SELECT u.id, to_jsonb(b) - $5, to_jsonb(h) - $5 FROM unnest($1) WITH ORDINALITY u(id, place) '
      'LEFT JOIN history.%1$I h ON h.id = u.id AND h.written_in = $2 AND h.written_at = $3 '
      'LEFT JOIN LATERAL (SELECT * FROM history.%1$I p WHERE p.id = u.id AND p.held_until <= coalesce(h.held_since, $4) '
      'AND (p.written_in, p.written_at) <> ($2, $3) ORDER BY p.held_until DESC, p.held_since DESC LIMIT 1) b ON true ORDER BY u.place', e."noun")
      USING ids, l.transaction, l.written_at, e."moment", own;
  ELSIF to_regclass(format('public.%I', e."noun")) IS NOT NULL THEN
    RETURN QUERY EXECUTE format(
      'SELECT u.id, b.row, CASE WHEN $4 THEN NULL ELSE coalesce(later.row, to_jsonb(t)) END FROM unnest($1) WITH ORDINALITY u(id, place) '
      'LEFT JOIN public.%1$I t ON t.id = u.id '
      'LEFT JOIN LATERAL (SELECT r.row FROM plangraph.replaced_row r WHERE r.noun = %1$L AND r.id = u.id AND r.transaction = $2 '
      'ORDER BY r.position LIMIT 1) b ON true '
      'LEFT JOIN LATERAL (SELECT r.row FROM plangraph.replaced_row r WHERE r.noun = %1$L AND r.id = u.id AND r.position > $3 AND r.transaction <> $2 '
      'ORDER BY r.position LIMIT 1) later ON true ORDER BY u.place', e."noun")
      USING ids, l.transaction, l.position, e."verb" = 'REMOVED';
  END IF;
END;
$$;

-- Every run of migrations calls it at its end.
CREATE OR REPLACE FUNCTION plangraph.tell_tables() RETURNS void
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
  PERFORM plangraph.find_owners();
END;
$$;

SELECT plangraph.tell_tables();
