-- Two migrations that were made side by side each stated the tables that keep their own moments; here are those of both.
CREATE OR REPLACE FUNCTION plangraph.own_moments() RETURNS text[]
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT ARRAY['ApiKey', 'Change', 'DatasetLoad', 'Import', 'ImportRow', 'Intent', 'Observation', 'ProgressReport', 'ReportingDuty', 'Retirement', 'StatusFlip']
$$;
