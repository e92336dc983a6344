import type { Context } from '../context.ts';
import { talliesOf } from '../contract/evidence.ts';
import { columnName } from '../reader/column.ts';
import { writeConnection } from '../reader/connection.ts';
import type { Connection } from '../reader/connectionParts.ts';
import type { Outer } from '../reader/edge.ts';
import type { Expression, Hydrate } from '../reader/expression.ts';
import { writeHeld } from '../reader/held.ts';
import type { Scope } from '../reader/scope.ts';
import { answerEvidence, type CountedEvidence } from './answer.ts';
import { writeCounted } from './counted.ts';
import { writePlaces } from './place.ts';
import type { EvidenceBranch, EvidenceSelection } from './selection.ts';
import { writeValue } from './value.ts';

// PostgreSQL would otherwise put what a column stands for wherever the column is named, and count as often.
const fence = 'OFFSET 0';

/**
 * Writes evidence for the rows of `outer`: one way for each indicator that is counted, of which PostgreSQL follows the
 * one that the row's code names. The frame says for which place, year and day, and what was reported.
 */
export function writeEvidence(scope: Scope, selection: EvidenceSelection, outer: Outer): Expression {
  const { field, standpoint, territory, branches } = selection;
  const frame = scope.statement.alias();
  for (const model of field.frame.reads) scope.touched.add(model);
  const source = field.frame.write(
    {
      row: outer.alias,
      value: (value, type) => scope.statement.value(value, type),
      rows: (table) => writeHeld(scope, table),
    },
    standpoint,
  );
  const written = branches.map((branch, index) => writeBranch(scope, selection, branch, index, frame));
  const code = `${outer.alias}.${columnName(outer.model, field.by)}`;
  const cases = branches.map((branch, index) => {
    return `WHEN ${scope.statement.value(branch.code, 'text')} THEN ${written[index]?.sql}`;
  });
  if (!cases.length) return { sql: 'NULL', hydrate: () => null };
  const answer = answerEvidence(selection, scope.answering);
  const asked = scope.statement.alias();
  const codes = scope.statement.value(
    branches.map((branch) => branch.code),
    'text[]',
  );
  const places = `CASE WHEN ${code} = ANY(${codes}) THEN ${writePlaces(scope, territory, `${asked}.place`)} END`;
  return {
    sql: `(SELECT CASE ${code} ${cases.join(' ')} END FROM (SELECT ${asked}.*, ${places} AS places FROM (${source}) ${asked} ${fence}) ${frame})`,
    hydrate: (value, context) => {
      if (value === null) return null;
      const [index, ...values] = value as [number, ...unknown[]];
      return answer((written[index] as Expression).hydrate(values, context) as CountedEvidence, context);
    },
  };
}

function writeBranch(
  scope: Scope,
  { standpoint }: EvidenceSelection,
  branch: EvidenceBranch,
  index: number,
  frame: string,
): Expression {
  const members = [...branch.members].map(
    ([key, connection]) => [key, writeMembers(scope, branch, connection, frame)] as const,
  );
  const counted = scope.statement.alias();
  const value = `round(${counted}.value, 6)`;
  const parts = [
    String(index),
    `trim_scale(${value})::text`,
    `trim_scale(${frame}.reported)::text`,
    `trim_scale(${frame}.reported - ${value})::text`,
    `${frame}.period`,
    `${frame}.until`,
    ...members.map(([, each]) => each.sql),
  ];
  return {
    sql: `(SELECT json_build_array(${parts.join(', ')}) FROM (SELECT ${writeValue(scope, branch.evidence, frame, standpoint)} AS value ${fence}) ${counted})`,
    hydrate: (values, context) => {
      const [value, reported, difference, period, countedUntil, ...pages] = values as unknown[];
      return {
        value,
        reported,
        difference,
        period,
        countedUntil,
        members: Object.fromEntries(members.map(([key, each], at) => [key, each.hydrate(pages[at], context)])),
      };
    },
  };

  function writeMembers(
    scope: Scope,
    branch: EvidenceBranch,
    connection: Connection | Error,
    frame: string,
  ): Expression {
    if (connection instanceof Error) return { sql: 'NULL', hydrate: refuse(connection) };
    return writeConnection(scope, connection, (alias, joins, condition) =>
      writeCounted(scope, talliesOf(branch.evidence)[0], {
        alias,
        frame,
        standpoint,
        span: branch.evidence.kind === 'growth' ? 'months' : 'days',
        members: true,
        joins: joins ?? '',
        condition: condition ?? null,
      }),
    );
  }
}

function refuse(error: Error): Hydrate {
  return (_value: unknown, _context: Context) => {
    throw error;
  };
}
