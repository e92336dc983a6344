import { bilingualText, type Graph } from '@plangraph/schema';
import { colourLabels, shapeMeanings } from '../rules/colourMeanings.ts';
import { palette, type Swatch } from '../rules/palette.ts';
import { described } from './described.ts';
import type { StatusTypes } from './status.ts';

/** Declares the root query `palette`: how the six colours of a status look, so that all boards paint them alike. */
export function declarePalette({ builder }: Graph, { StatusColour }: StatusTypes): void {
  const shape = builder.enumType('PaletteShape', {
    description: 'The shape that stands with a colour, for whoever cannot tell colours apart or prints in black.',
    values: described(shapeMeanings),
  });
  const swatch = builder.objectRef<Swatch>('PaletteColour').implement({
    description: 'How a colour of a status looks, and what a board writes beside it.',
    fields: (t) => ({
      colour: t.field({ type: StatusColour, description: 'Which colour.', resolve: ({ colour }) => colour }),
      hex: t.exposeString('hex', {
        description: 'sRGB on white or light ground, such as `#2e59ab`; at least 3:1 to it, as WCAG 2.2 asks of marks.',
      }),
      dark: t.exposeString('dark', { description: 'sRGB on black or dark ground; at least 3:1 to it.' }),
      shape: t.field({
        type: shape,
        description: 'The shape to draw in the colour; no two colours share one.',
        resolve: (each) => each.shape,
      }),
      label: bilingualText(t, 'What to write beside it, in Chinese or English.', ({ colour }) => colourLabels[colour]),
    }),
  });
  builder.queryField('palette', (t) =>
    t.field({
      type: [swatch],
      description:
        'The six colours of a status, from the best to none, told apart under deuteranopia and protanopia too. It changes with releases of the graph only.',
      resolve: () => [...palette],
    }),
  );
}
