import { GraphQLScalarType } from 'graphql';
import { GraphQLGeoJSON } from 'graphql-scalars';

/** A point after RFC 7946: longitude first, then latitude, in degrees (WGS 84). */
export interface Point {
  readonly type: 'Point';
  readonly coordinates: readonly [longitude: number, latitude: number];
}

/**
 * graphql-scalars' GeoJSON. What goes out was made of two columns and passes as it is: checking every point of a map
 * against all of GeoJSON's forms would cost more than reading it.
 */
export const GeoJSONScalar = new GraphQLScalarType<Point, Point>({
  ...(GraphQLGeoJSON as GraphQLScalarType<Point, Point>).toConfig(),
  description:
    'A geometry after RFC 7946, such as `{ "type": "Point", "coordinates": [118.4, 29.1] }`: longitude first, then latitude, in degrees (WGS 84).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc7946',
  serialize: (value) => value as Point,
});
