-- Databases of a few days knew this function in another form, which gave the same and could not be written into a
-- statement (STRICT). All have one form now.
CREATE OR REPLACE FUNCTION plangraph.search_text(lines text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10
RETURN E'\n' || lower(CASE WHEN lines IS NFKC NORMALIZED THEN lines ELSE normalize(lines, NFKC) END) || E'\n';
