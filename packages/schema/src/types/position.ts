import type { SingleType } from '../builder/loose.ts';
import type { Assembly } from './assembly.ts';

/** The input type of what may be asked of a position, made on first use. */
export function positionFilter({ once, builder }: Assembly): SingleType {
  return once('PositionFilter', () => {
    const box = builder.inputType('BoundingBox', {
      description:
        'A piece of a map, in degrees (WGS 84); its edges belong to it. Where `west` is greater than `east` it crosses the antimeridian. Answers INVALID_VALUE where it is none.',
      fields: (t) => ({
        west: t.float({ required: true, description: 'Least longitude, from -180 to 180.' }),
        south: t.float({ required: true, description: 'Least latitude, from -90 to 90.' }),
        east: t.float({ required: true, description: 'Greatest longitude, from -180 to 180.' }),
        north: t.float({ required: true, description: 'Greatest latitude, from -90 to 90.' }),
      }),
    });
    return builder.inputType('PositionFilter', {
      description: 'What may be asked of a position. Everything given must hold.',
      fields: (t) => ({
        within: t.field({
          type: box,
          description: 'Lies within this box; rows without a position do not.',
        }),
        isNull: t.boolean({ description: 'Whether no position is known.' }),
      }),
    });
  });
}
