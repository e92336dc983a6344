import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { Language } from '../context.ts';
import { DecimalScalar } from './decimal.ts';
import type { GraphTypes } from './graphTypes.ts';
import { JSONObjectScalar } from './jsonObject.ts';
import { DateScalar, DateTimeScalar } from './moment.ts';
import { GeoJSONScalar } from './point.ts';

/** The Pothos builder of one composition. */
export type Builder = ReturnType<typeof createBuilder>;

/** Makes a fresh builder, with the scalars, the language enum and Relay's interface on it. */
export function createBuilder() {
  const builder = new SchemaBuilder<GraphTypes>({
    plugins: [RelayPlugin],
    defaultFieldNullability: false,
    relay: {
      nodeQueryOptions: false,
      nodesQueryOptions: false,
      nodeTypeOptions: { description: 'Anything that has a global id and can be read again by it.' },
      pageInfoTypeOptions: { description: 'Where a page stands in its connection.' },
      hasNextPageFieldOptions: { description: 'Whether rows follow the page.' },
      hasPreviousPageFieldOptions: { description: 'Whether rows come before the page.' },
      startCursorFieldOptions: { description: 'Cursor of the first row of the page; null when it has none.' },
      endCursorFieldOptions: { description: 'Cursor of the last row of the page; null when it has none.' },
    },
  });
  builder.addScalarType('Decimal', DecimalScalar);
  builder.addScalarType('Date', DateScalar);
  builder.addScalarType('DateTime', DateTimeScalar);
  builder.addScalarType('GeoJSON', GeoJSONScalar);
  builder.addScalarType('JSONObject', JSONObjectScalar);
  builder.enumType('Language', {
    description: 'A language in which names and titles are written.',
    values: {
      ZH: { description: 'Chinese, in simplified characters (中文).' },
      EN: { description: 'English (英文).' },
    } satisfies Record<Language, unknown>,
  });
  return builder;
}
