const document = `plangraph.search_text(coalesce("nameZh", '') || E'\\n' || coalesce("nameEn", '') || E'\\n' || coalesce("code", ''))`;

/** Pairs of neighbouring characters of a text: what the index knows of it. */
const pairs = `(SELECT array_agg(substr(lower($1), n, 2)) FROM generate_series(1, char_length($1) - 1) n)`;

/** Projects that bear a text of one word, those that have it as a whole line first; how many there are, up to 10,000 of at most 5,000 looked at. */
export const searchStatement = `WITH found AS MATERIALIZED (
    SELECT id, CASE WHEN strpos(document, E'\\n' || lower($1) || E'\\n') > 0 THEN 3999
      WHEN strpos(document, E'\\n' || lower($1)) > 0 THEN 2999 ELSE 1999 END - least(length(document), 999) AS score
    FROM (SELECT id, ${document} AS document FROM "Project"
      WHERE plangraph.search_grams(${document}) @> ${pairs} LIMIT 5000) looked
    WHERE strpos(document, lower($1)) > 0)
  SELECT json_build_object('totalCount', (SELECT least(count(*), 10000) FROM found), 'nodes',
    (SELECT coalesce(json_agg(json_build_object('code', p.code, 'name', p."nameZh") ORDER BY page.score DESC, page.id), '[]')
      FROM (SELECT * FROM found ORDER BY score DESC, id LIMIT 20) page JOIN "Project" p ON p.id = page.id))`;
