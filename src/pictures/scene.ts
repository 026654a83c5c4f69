/** A rectangle in the picture's units (pixels of the PNG at its natural size), the origin at the top left. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The two weights of the one face in which everything is set. */
export type Weight = 'text' | 'title';

/** Colours as the light theme of `src/styles/tokens.css` has them. */
export const PALETTE = {
  ink: '#1d1b18',
  soft: '#4b463e',
  accent: '#8a1f17',
  wash: '#f5e9e2',
  paper: '#fbf9f4',
  rule: '#ddd6c8',
} as const;
export type Colour = keyof typeof PALETTE;

export interface Style {
  size: number;
  weight: Weight;
  colour: Colour;
}

/** One line of text. */
export interface Run extends Style {
  kind: 'run';
  text: string;
  x: number;
  baseline: number;
  /** The em box of the line as measured. */
  box: Box;
  /** The box that the text must not leave. */
  within: Box;
  /** Id of the target whose value these words are. */
  target?: string | undefined;
}

export interface Shape extends Box {
  kind: 'shape';
  fill: Colour;
  radius?: number;
}

/** A line drawing, in a box of 48 × 48 of its own. */
export interface Drawing {
  kind: 'drawing';
  x: number;
  y: number;
  side: number;
  /** Path data; lines are 3 wide with round ends. */
  path: string;
  stroke: Colour;
}

/** A curve from one place to another, which leaves and arrives level. */
export interface Tie {
  kind: 'tie';
  from: { x: number; y: number };
  to: { x: number; y: number };
  stroke: Colour;
  width: number;
  /** Broken, so that it differs from the others without colour. */
  dashed?: boolean;
}

export type Mark = Run | Shape | Drawing | Tie;

/** The same marks with their lines of text so much lower. */
export const lowerText = (marks: readonly Mark[], by: number): Mark[] =>
  marks.map((mark) =>
    mark.kind === 'run'
      ? {
          ...mark,
          baseline: mark.baseline + by,
          box: { ...mark.box, y: mark.box.y + by },
          within: { ...mark.within, y: mark.within.y + by },
        }
      : mark,
  );

/** A finished picture before it is drawn: what stands where. */
export interface Scene {
  width: number;
  height: number;
  /** What the picture is, for those who do not see it. */
  title: string;
  marks: Mark[];
  /** The sheet of paper for which it is made, in millimetres; none for a picture that is only shown on screens. */
  paper?: { width: number; height: number };
}

/** Where a part of a picture may stand: it grows downwards from `y`. */
export type Area = Pick<Box, 'x' | 'y' | 'width'>;

/** A part as laid out, and where it ends. */
export interface Block {
  marks: Mark[];
  bottom: number;
}

/** Width of a text in a style. */
export type Measure = (text: string, style: Pick<Style, 'size' | 'weight'>) => number;

export const shape = (fill: Colour, x: number, y: number, width: number, height: number, radius = 0): Shape => ({
  kind: 'shape',
  fill,
  x,
  y,
  width,
  height,
  radius,
});
