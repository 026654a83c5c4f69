import { DOMParser } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { matrixData, type MatrixData } from '../../../../src/features/matrix/data.ts';
import { INITIAL } from '../../../../src/features/matrix/state.ts';
import { linesOf, widthOf } from '../../../../src/features/matrix/svg-text.ts';
import { matrixSvg } from '../../../../src/features/matrix/svg.ts';
import { matrixView } from '../../../../src/features/matrix/view.ts';
import { checkContent } from '../../../../src/collections/check-content.ts';
import type { Plan } from '../../../../src/plan/types.ts';

let plan: Plan;
let data: MatrixData;
beforeAll(async () => {
  const { plan: checked } = await checkContent('content');
  if (!checked) throw new Error('the content has faults; run npm run check');
  plan = checked;
  data = matrixData(plan, (path) => path);
});

describe('the matrix as SVG', () => {
  const palette = { ink: '#000', paper: '#fff', rule: '#ccc', accent: '#900' };
  const options = { palette, title: '责任矩阵', about: ['现在的样子'], source: ['出处'] };
  const pairs = (): number => plan.tasks.reduce((sum, t) => sum + t.departments.length, 0);
  const filled = (svg: string): number => svg.match(/fill="#900"/g)?.length ?? 0;

  test('is well formed, with a box a cell, a mark a pair and every name', () => {
    const svg = matrixSvg(data, matrixView(data.model, INITIAL), { ...options, source: ['出处 <&>'] });
    const wrong: string[] = [];
    new DOMParser({ onError: (_level, message) => wrong.push(message) }).parseFromString(svg, 'image/svg+xml');
    expect(wrong).toEqual([]);
    expect(svg.match(/fill="none"/g)).toHaveLength(plan.tasks.length * plan.departments.length);
    expect(filled(svg)).toBe(pairs());
    const texts = [...new DOMParser().parseFromString(svg, 'image/svg+xml').getElementsByTagName('text')].map((text) => text.textContent);
    for (const d of plan.departments) expect(texts).toContain(d.short);
    for (const words of ['责任矩阵', '现在的样子', '出处 <&>']) expect(texts).toContain(words);
    expect(texts).toContain(String(pairs()));
  });

  test('shows what the page shows: by targets, a task without any is hollow', () => {
    const svg = matrixSvg(data, matrixView(data.model, INITIAL), { ...options, intensity: true });
    expect(filled(svg)).toBe(plan.tasks.reduce((sum, t) => sum + (t.targets.length > 0 ? t.departments.length : 0), 0));
  });

  test('shows what the page shows: what is picked is filled, the rest is not', () => {
    const [department] = plan.departments;
    const svg = matrixSvg(data, matrixView(data.model, { ...INITIAL, departments: [department?.id ?? ''] }), options);
    expect(filled(svg)).toBe(department?.tasks.length);
  });
});

describe('lines of a picture', () => {
  const text = '任务组：（二）强化企业产教融合重要主体作用；到期年份：2025年底，https://explorer.example/matrix/?group=enterprise-role';

  test('hold the whole text, no wider than they may be but for a mark at the end', () => {
    for (const width of [60, 130, 240, 1000]) {
      const lines = linesOf(text, 13, width);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(widthOf(line, 13)).toBeLessThanOrEqual(width + 13);
    }
  });

  test('begin with no closing mark, and end with no opening bracket', () => {
    for (let width = 60; width < 400; width += 7)
      for (const line of linesOf(text, 13, width)) expect(line).toMatch(/^(?![；：，）]).*(?<!（)$/);
  });
});
