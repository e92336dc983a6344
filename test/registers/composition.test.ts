import { tabular } from '@plangraph/rows';
import { composeGraph, defineDomain, type Graph } from '@plangraph/schema';
import { anybody } from '@plangraph/testing';
import { describe, expect, it } from 'vitest';

const row = tabular('Park', {
  key: ['code'],
  columns: ['code', 'nameZh', 'nameEn', 'kind', 'star'],
  references: { place: ['code'] },
});

const ends = { SPECIALISED: [], CHEMICAL: [], SMALL_AND_MICRO: [] };
const stages = { column: 'kind', moves: { DEVELOPMENT_ZONE: [], ...ends } };

/** Composes parks, registered as stated, with a domain of places. */
function compose(register: object, { noun = 'Park', by = 'parks', lawful = true } = {}) {
  const declare = (graph: Graph) =>
    graph.register(noun as 'Park', { row, roles: ['reporter'], belongs: { place: 'place' }, ...register } as never);
  const places = defineDomain({
    id: 'places',
    area: null,
    types(graph) {
      graph.noun('Place', { fields: (t) => ({ code: t.column('code') }) });
      graph.noun('Organisation', { fields: (t) => ({ code: t.column('code') }) });
      if (lawful) graph.authority(anybody);
      if (by === 'places') declare(graph);
    },
  });
  const parks = defineDomain({
    id: 'parks',
    area: null,
    uses: { places },
    types(graph) {
      graph.noun('Park', { fields: (t) => ({ code: t.column('code'), place: t.one('place') }) });
      if (by === 'parks') declare(graph);
    },
  });
  return () => composeGraph({ domains: [parks] });
}

describe('a register fails when composing, with both parties named,', () => {
  it('where its noun is nobody’s, another’s, or registered twice', () => {
    expect(compose({}, { noun: 'School' })).toThrow('parks registers School, which no composed domain owns.');
    expect(compose({}, { by: 'places' })).toThrow(
      'places registers Park, owned by parks; parks alone can make it a register.',
    );
    const twice = defineDomain({
      id: 'twice',
      area: null,
      types(graph) {
        for (let time = 0; time < 2; time += 1)
          graph.register('Park', { row, roles: ['reporter'], belongs: { place: 'place' } });
      },
    });
    expect(() => composeGraph({ domains: [twice] })).toThrow(
      'The register of Park is declared by twice and cannot be declared by twice too.',
    );
  });

  it('where its rows are those of another model, or cannot make a record', () => {
    const places = tabular('Place', { key: ['code'], columns: ['code', 'nameZh', 'nameEn', 'kind'] });
    expect(compose({ row: places })).toThrow('parks registers Park, with rows of Place.');
    expect(compose({ row: tabular('Park', { key: ['code'], columns: ['code'] }) })).toThrow(
      /parks registers Park, but tabular\('Park'\): a new row could not be written without/,
    );
  });

  it('where nobody says whose its records are, or who may touch what', () => {
    expect(compose({}, { lawful: false })).toThrow(
      'parks registers Park, but no composed domain says who may touch what.',
    );
    expect(compose({ belongs: undefined })).toThrow('parks registers Park, without saying whose its records are');
    expect(compose({ belongs: {} })).toThrow('parks registers Park, without saying where its records lie');
    expect(compose({ belongs: { place: 'enterprises' } })).toThrow('by enterprises, which leads to no single row');
    expect(compose({ belongs: { place: 'citation' } })).toThrow('by citation, which leads to Citation, not to Place');
    expect(compose({ belongs: { place: 'place', leads: ['place'] } })).toThrow('leads to Place, not to Organisation');
    expect(compose({ belongs: { partOf: 'place' } })).toThrow('as part of place, which is no record of a register');
  });

  it('where its model cannot be retired', () => {
    const organisations = defineDomain({
      id: 'organisations',
      area: null,
      types(graph) {
        graph.noun('SourceDocument', { fields: (t) => ({ code: t.column('code') }) });
        graph.register('SourceDocument', {
          row: tabular('SourceDocument', { key: ['code'], columns: ['code', 'titleZh', 'titleEn'] }),
          roles: ['reporter'],
          belongs: { place: null },
        });
      },
    });
    expect(() => composeGraph({ domains: [organisations] })).toThrow(/whose model has no moment retiredAt/);
  });

  it.each([
    [
      'whose column holds no words',
      { ...stages, column: 'star' },
      'with stages in star, which is no column of one word of an enum',
    ],
    ['whose column rows do not state', { ...stages, column: 'nothing' }, 'with stages in nothing'],
    [
      'that lead to nothing known',
      { ...stages, moves: { DEVELOPMENT_ZONE: ['MOON'], ...ends } },
      'with a move from DEVELOPMENT_ZONE to MOON, which ParkKind does not have',
    ],
    [
      'that lead to themselves',
      { ...stages, moves: { DEVELOPMENT_ZONE: ['DEVELOPMENT_ZONE'], ...ends } },
      'with a move from DEVELOPMENT_ZONE to itself',
    ],
    ['that leave one out', { ...stages, moves: ends }, 'without saying what may follow DEVELOPMENT_ZONE'],
    [
      'that begin nowhere known',
      { ...stages, initial: ['MOON'] },
      'to be created as MOON, which ParkKind does not have',
    ],
    [
      'with a date that is none',
      { ...stages, dates: { CHEMICAL: 'code' } },
      'with code as the date of CHEMICAL, which holds no civil date',
    ],
  ])('where it has stages %s', (_, stated, message) => {
    expect(compose({ stages: stated })).toThrow(`parks registers Park, ${message}`);
  });

  it('where it names a role that there is not', () => {
    expect(compose({ roles: ['mayor'] })).toThrow(/The mutation createPark of parks names the role mayor/);
  });

  it('where one of its words is declared by nobody', () => {
    expect(compose({})).toThrow(/ParkKind, which no composed domain declares/);
  });
});
