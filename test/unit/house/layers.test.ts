import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source.ts';

/**
 * Who may import whom: DESIGN, “The house”. The first rule whose `who` fits a file holds for it; a file may always import its own layer.
 * What a chart computes stands apart from what it draws: only `draw.ts` touches the page. `site` is the door through which Astro reaches the plan; it is to pages what `model` is to scripts.
 */
const LAYERS: { name: string; who: RegExp; may: RegExp }[] = [
  { name: 'model', who: /^src\/model\//, may: /^src\/model\// },
  { name: 'geometry of charts', who: /^src\/charts\/(?!.*\/draw\.ts)/, may: /^src\/(model\/|charts\/(?!.*\/draw\.ts))/ },
  { name: 'search queries', who: /^src\/search\/query/, may: /^src\/(model|search)\/(?!.*pagefind)/ },
  { name: 'search', who: /^src\/search\//, may: /^src\/(model|search)\// },
  { name: 'pictures', who: /^src\/pictures\//, may: /^src\/(model|pictures)\// },
  { name: 'drawing of charts', who: /^src\/charts\//, may: /^src\/(model|charts)\// },
  { name: 'site', who: /^src\/(site\/|content\.config)/, may: /^src\/(model|site)\// },
  { name: 'elements', who: /^src\/elements\//, may: /^src\/(model|charts|search|elements)\// },
  {
    name: 'components and layouts',
    who: /^src\/(components|layouts)\//,
    may: /^src\/(model|charts|search|site|components|layouts|elements|styles)\//,
  },
  { name: 'pages', who: /^src\/pages\//, may: /^src\/(model|charts|pictures|search|site|components|layouts|elements|styles|pages)\// },
  { name: 'scripts', who: /^scripts\//, may: /^(scripts\/|src\/(model\/|pictures\/|search\/|site\/preview))/ },
];

const files = [...sourceFiles('src'), ...sourceFiles('scripts')];

describe('who may import whom', () => {
  test('every source file belongs to a layer', () => {
    const strays = files.filter(({ path }) => !path.endsWith('.css') && !LAYERS.some(({ who }) => who.test(path)));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test.each(LAYERS)('$name', (layer) => {
    const mine = files.filter(({ path }) => LAYERS.find(({ who }) => who.test(path)) === layer);
    const wrong = mine.flatMap((file) =>
      importsOf(file)
        .filter((target) => !layer.may.test(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('nothing but a page imports a page', () => {
    const wrong = files
      .filter(({ path }) => !path.startsWith('src/pages/'))
      .filter((file) => importsOf(file).some((target) => target.startsWith('src/pages/')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the model and pure functions know neither Astro nor the page in a browser', () => {
    const pure = files.filter(({ path }) => /^src\/(model\/|charts\/(?!.*\/draw\.ts)|search\/query)/.test(path));
    const wrong = pure.filter(({ text }) =>
      /from ['"]astro|['"]astro:|\b(document\.(querySelector|getElement|createElement)|window\.)/.test(text),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('the imports of a file are found, however they are written', () => {
    const text = `import a from './a.ts';\nimport './b.css';\nexport * from '../c.ts';\nimport type { D } from '../../d.ts';\nimport {\n  e,\n} from './e.ts';\nconst f = await import('./f.ts');\nimport g from 'g';`;
    expect(importsOf({ path: 'src/x/y/z.ts', text })).toEqual([
      'src/x/y/a.ts',
      'src/x/y/b.css',
      'src/x/c.ts',
      'src/d.ts',
      'src/x/y/e.ts',
      'src/x/y/f.ts',
    ]);
  });
});
