import type { CardFigure } from './card-figure.ts';
import type { Plan } from '../plan/types.ts';
import { seal } from './parts/head.ts';
import { style } from './parts/kit.ts';
import { breakTitle } from './lines.ts';
import { shape, type Box, type Colour, type Mark, type Measure, type Scene } from './scene.ts';
import { line, paragraph } from './text.ts';

/** What a card says of a page. */
export interface CardText {
  title: string;
  description: string;
}

/** Type sizes for a title, largest first: the first in which it keeps to the lines it may have is taken. */
const TITLE_SIZES = [96, 84, 72, 64, 56, 48, 42];
const SMALLEST_TITLE = 36;
/** Type sizes for a description: the first in which the whole of it fits, else the last and an ellipsis. */
const TEXT_SIZES = [40, 36, 32];

function titleRuns(text: string, within: Box, most: number, measure: Measure, colour: Colour = 'ink'): { marks: Mark[]; bottom: number } {
  const fits = (size: number): boolean => {
    const lines = breakTitle(text, within.width, (part) => measure(part, { size, weight: 'title' })).length;
    return lines <= most && size * 1.35 * lines <= within.height;
  };
  const size = TITLE_SIZES.find(fits) ?? SMALLEST_TITLE;
  return paragraph(text, within, { ...style(size, colour, 'title'), leading: 1.35, title: true }, measure);
}

/** The beginning of a text in at most so many lines; what is left out is shown by an ellipsis. */
function opening(text: string, within: Box, size: number, most: number, measure: Measure): Mark[] {
  const setting = { ...style(size, 'soft'), leading: 1.55 };
  const whole = paragraph(text, within, setting, measure).marks;
  if (whole.length <= most) return whole;
  const kept = Array.from(
    whole
      .slice(0, most)
      .map((mark) => (mark.kind === 'run' ? mark.text : ''))
      .join(''),
  );
  const cut = (length: number): Mark[] =>
    paragraph(
      `${kept
        .slice(0, length)
        .join('')
        .replace(/[，。；：、]+$/u, '')}……`,
      within,
      setting,
      measure,
    ).marks;
  let length = kept.length - 1;
  while (cut(length).length > most) length--;
  return cut(length);
}

/** A description in the largest type in which it fits whole. */
function description(text: string, within: Box, most: number, measure: Measure): Mark[] {
  const fits = (size: number): boolean => {
    const { marks, bottom } = paragraph(text, within, { ...style(size, 'soft'), leading: 1.55 }, measure);
    return marks.length <= most && bottom <= within.y + within.height;
  };
  const size = TEXT_SIZES.find(fits) ?? TEXT_SIZES.at(-1) ?? 0;
  return opening(text, within, size, most, measure);
}

/** Width of the field at the right of a card that holds its figure. */
const FIELD = 330;
/** A matrix of more rows is a grey carpet. */
const MOST_ROWS = 40;

/** The small matrix: filled squares, those of one task or department light among the others. */
function squares(plan: Plan, marked: NonNullable<CardFigure['marked']>, within: Box): Mark[] {
  const { tasks, departments } = plan;
  if (tasks.length > MOST_ROWS || departments.length > MOST_ROWS) return [];
  const cell = Math.min(within.width / departments.length, within.height / tasks.length, 26);
  const left = within.x + (within.width - cell * departments.length) / 2;
  const whole = marked.task === undefined && marked.department === undefined;
  return tasks.flatMap((task, y) =>
    departments.flatMap((department, x): Mark[] => {
      if (!task.departments.includes(department)) return [];
      const own = whole || task.id === marked.task || department.id === marked.department;
      return [shape(own ? 'paper' : 'soft', left + x * cell, within.y + y * cell, cell * 0.76, cell * 0.76)];
    }),
  );
}

/** The figure of a card: a number as large as it can be, what it counts, and the matrix where it belongs to one. */
function figureField({ value, label, marked }: CardFigure, plan: Plan, field: Box, measure: Measure): Mark[] {
  const inner = { x: field.x + 24, width: field.width - 48 };
  const drawn = marked ? squares(plan, marked, { x: inner.x, y: field.y + 300, width: inner.width, height: 260 }) : [];
  const top = drawn.length > 0 ? field.y + 40 : field.y + 170;
  const number = { ...style(150, 'paper', 'title'), align: 'middle' as const, fit: true };
  const words = paragraph(
    label,
    { ...inner, y: top + 170 },
    { ...style(label.length > 8 ? 28 : 36, 'wash'), leading: 1.3, align: 'middle' },
    measure,
  );
  return [
    shape('accent', field.x, field.y, field.width, field.height),
    line(value, { ...inner, y: top, height: 160 }, number, measure),
    ...(drawn.length > 0 ? words.marks.slice(0, 2) : words.marks),
    ...drawn,
  ];
}

/** Card for a shared link to one page, 1200 × 630; its figure, where the page has one, in a field at the right. */
export function shareCard(page: CardText, plan: Plan, measure: Measure, figure?: CardFigure): Scene {
  const [width, height, edge] = [1200, 630, 72];
  const field = figure ? FIELD : 0;
  const inner = width - 2 * edge - (field ? field - edge + 40 : 0);
  const title = titleRuns(page.title, { x: edge, y: 88, width: inner, height: 250 }, 3, measure);
  const lines = title.bottom > 300 ? 2 : 3;
  const text =
    page.title === page.description
      ? []
      : description(page.description, { x: edge, y: title.bottom + 20, width: inner, height: 490 - 20 - title.bottom }, lines, measure);
  const foot = { x: edge, y: 512, width: inner, height: 72 };
  const side = 64;
  const number = { ...style(30, 'accent', 'title'), align: 'end' as const };
  const left = side + 24;
  const name = { ...foot, x: edge + left, width: inner - left - measure(plan.meta.documentNumber ?? '', number) - 24 };
  return {
    width,
    height,
    title: page.title,
    marks: [
      shape('accent', 0, 0, width, 20),
      ...(figure ? figureField(figure, plan, { x: width - field, y: 0, width: field, height }, measure) : []),
      ...title.marks,
      ...text,
      shape('rule', edge, 490, inner, 2),
      ...seal({ measure }, edge, 516, side, '政策导读'),
      line(plan.site.name, name, { ...style(34, 'ink', 'title'), fit: true }, measure),
      ...(plan.meta.documentNumber === undefined ? [] : [line(plan.meta.documentNumber, foot, number, measure)]),
    ],
  };
}

/** Square picture for messengers, 1080 × 1080, for the site as a whole. */
export function squareCard(plan: Plan, measure: Measure): Scene {
  const [side, edge] = [1080, 88];
  const inner = side - 2 * edge;
  const title = titleRuns(plan.meta.planTitle, { x: edge, y: 320, width: inner, height: 460 }, 4, measure, 'paper');
  const row = (y: number): Box => ({ x: edge, y, width: inner, height: 60 });
  return {
    width: side,
    height: side,
    title: plan.site.name,
    marks: [
      shape('accent', 0, 0, side, side),
      ...seal({ measure }, edge, 112, 168, '政策导读', ['paper', 'accent']),
      ...title.marks,
      shape('wash', edge, 852, inner, 2),
      line(plan.site.name, row(876), { ...style(42, 'paper', 'title'), fit: true }, measure),
      ...(plan.meta.documentNumber === undefined
        ? []
        : [line(plan.meta.documentNumber, row(940), { ...style(36, 'wash', 'title'), fit: true }, measure)]),
    ],
  };
}
