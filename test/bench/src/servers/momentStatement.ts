/** A table as it was at the moment that a statement is told first. */
const held = (table: string) =>
  `(SELECT * FROM history."${table}" WHERE held_since <= $1::timestamptz AND held_until > $1::timestamptz)`;

/** The large plan as it was at a moment, with the three latest figures that were approved by then, as one statement. */
export const momentStatement = `SELECT json_build_object('code', p.code, 'title', p."titleZh", 'areas',
    (SELECT coalesce(json_agg(json_build_object('code', a.code, 'title', a."titleZh", 'sections',
      (SELECT coalesce(json_agg(json_build_object('ordinal', s.ordinal, 'title', s."titleZh", 'targets',
        (SELECT coalesce(json_agg(json_build_object('code', t.code, 'value', trim_scale(t.value)::text,
            'comparator', t.comparator, 'commitment', t.commitment, 'deadline', t.deadline, 'observations',
          (SELECT coalesce(json_agg(json_build_object('period', o.period, 'value', trim_scale(o.value)::text)
              ORDER BY o."periodEnd", o.revision), '[]')
            FROM (SELECT * FROM "Observation" WHERE "targetId" = t.id AND "approvedAt" <= $1::timestamptz
              ORDER BY "periodEnd" DESC, revision DESC LIMIT 3) o)) ORDER BY t.ordinal), '[]')
          FROM ${held('Target')} t WHERE t."sectionId" = s.id)) ORDER BY s.ordinal), '[]')
        FROM ${held('Section')} s WHERE s."areaId" = a.id)) ORDER BY a.ordinal), '[]')
      FROM ${held('Area')} a WHERE a."planId" = p.id))
  FROM ${held('Plan')} p WHERE p.code = 'large'`;
