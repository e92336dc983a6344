import { useWords } from '../words/useWords.ts';

/** The six colours, the worst first; grey stands last, as it says nothing. */
export const colours = ['RED', 'ORANGE', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const;

/** A colour of the graph. */
export type Colour = (typeof colours)[number];

/** The shape of each colour: whoever cannot tell colours apart, or prints in black, tells shapes apart. */
const shapes: Readonly<Record<Colour, string>> = {
  RED: 'M1.5 1.5h13v13h-13z',
  ORANGE: 'M1 3h14L8 15z',
  YELLOW: 'M8 .8 15.2 8 8 15.2.8 8z',
  GREEN: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z',
  BLUE: 'M8 1l7 12.5H1z',
  GREY: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm0 2.6a3.9 3.9 0 1 1 0 7.8 3.9 3.9 0 0 1 0-7.8z',
};

interface ColourMarkProps {
  readonly colour: Colour;
  /** Its width in sixteenths of the page's type size, so that it grows with the page. */
  readonly size?: number;
}

/** A colour as a shape in that colour, with its name for those who hear it. */
export function ColourMark({ colour, size = 16 }: ColourMarkProps) {
  const { word } = useWords();
  return (
    <svg
      class={`mark ${colour.toLowerCase()}`}
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox="0 0 16 16"
      role="img"
    >
      <title>{word('StatusColour', colour)}</title>
      <path d={shapes[colour]} />
    </svg>
  );
}
