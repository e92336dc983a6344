import type pg from 'pg';

/** What a data model can say of a database, each thing as one line that starts with its kind and name. */
export type Catalog = ReadonlySet<string>;

/**
 * Reads the catalog of the `public` schema: tables, columns, enums, constraints and indexes.
 *
 * Left out is what Prisma cannot express, and migrations may therefore add freely: checks, exclusions, triggers,
 * functions, views, extensions, generated columns, other schemas, and indexes that are partial, over expressions, not
 * B-trees or with their own operator class.
 */
export async function readCatalog(pool: pg.Pool): Promise<Catalog> {
  const { rows } = await pool.query<{ line: string }>(CATALOG);
  return new Set(rows.map((row) => row.line));
}

const CATALOG = `
WITH tables AS (
  SELECT oid, relname FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
)
SELECT 'table ' || relname AS line FROM tables
UNION ALL
SELECT format('column %s.%s: %s%s%s', t.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    CASE WHEN a.attnotnull THEN ' not null' ELSE '' END,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''))
  FROM tables t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
UNION ALL
SELECT format('enum %s: %s', y.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumlabel))
  FROM pg_type y JOIN pg_enum e ON e.enumtypid = y.oid
  WHERE y.typnamespace = 'public'::regnamespace GROUP BY y.typname
UNION ALL
SELECT format('constraint %s on %s: %s', c.conname, t.relname, pg_get_constraintdef(c.oid))
  FROM tables t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype IN ('p', 'u', 'f')
UNION ALL
SELECT 'index ' || pg_get_indexdef(i.indexrelid)
  FROM tables t
  JOIN pg_index i ON i.indrelid = t.oid AND i.indpred IS NULL AND i.indexprs IS NULL
  JOIN pg_class x ON x.oid = i.indexrelid
  JOIN pg_am m ON m.oid = x.relam AND m.amname = 'btree'
  WHERE NOT EXISTS (SELECT FROM unnest(i.indclass) u(class) JOIN pg_opclass o ON o.oid = u.class WHERE NOT o.opcdefault)
  AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype = 'x')
`;
