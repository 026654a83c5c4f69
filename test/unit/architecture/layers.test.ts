import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './source.ts';

/**
 * Who may import whom: DESIGN, “The house”. Each level may import itself and the levels named in `may`. The first level whose `who` fits a file holds for it.
 * Collections, the plan and the pure engines of eligibility and amounts are one level: a collection’s declaration says how its records become part of the plan.
 */
const MODEL = 'notice|collections|plan|fit|figures';
const LEVELS: { name: string; who: RegExp; may: RegExp }[] = [
  { name: 'notice', who: /^src\/notice\//, may: /^src\/notice\// },
  { name: 'model', who: new RegExp(`^src/(${MODEL})/`), may: new RegExp(`^src/(${MODEL})/`) },
  { name: 'import', who: /^src\/import\//, may: new RegExp(`^src/(${MODEL}|import)/`) },
  { name: 'search engine', who: /^src\/features\/search\/engine\//, may: new RegExp(`^src/(${MODEL}|features/search/engine)/`) },
  { name: 'search index', who: /^src\/features\/search\/index\//, may: new RegExp(`^src/(${MODEL}|features/search/(engine|index))/`) },
  { name: 'export', who: /^src\/export\//, may: new RegExp(`^src/(${MODEL}|export)/`) },
  { name: 'drawings', who: /^src\/drawings\//, may: new RegExp(`^src/(${MODEL}|drawings)/`) },
  { name: 'pictures', who: /^src\/pictures\//, may: new RegExp(`^src/(${MODEL}|drawings|pictures)/`) },
  { name: 'site', who: /^src\/(site\/|content\.config)/, may: new RegExp(`^src/(${MODEL}|export|site)/`) },
  { name: 'components', who: /^src\/components\//, may: new RegExp(`^src/(${MODEL}|export|drawings|site|components|styles)/`) },
  { name: 'features', who: /^src\/features\//, may: new RegExp(`^src/(${MODEL}|export|drawings|site|components|features|styles)/`) },
  { name: 'layouts', who: /^src\/layouts\//, may: /^src\/(?!pages\/)/ },
  { name: 'pages', who: /^src\/pages\//, may: /^src\// },
  {
    name: 'scripts',
    who: /^scripts\//,
    may: new RegExp(`^(scripts/|src/(${MODEL}|import|export|drawings|pictures|features/search/(engine|index)|site/(preview|settings)))`),
  },
];

const files = [...sourceFiles('src'), ...sourceFiles('scripts')];

/** Ways from a file back to itself, types counted too: each as the files on it. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

describe('who may import whom', () => {
  test('every source file belongs to a level', () => {
    const strays = files.filter(({ path }) => !path.endsWith('.css') && !LEVELS.some(({ who }) => who.test(path)));
    expect(strays.map(({ path }) => path)).toEqual([]);
  });

  test.each(LEVELS)('$name', (level) => {
    const mine = files.filter(({ path }) => LEVELS.find(({ who }) => who.test(path)) === level);
    const wrong = mine.flatMap((file) =>
      importsOf(file)
        .filter((target) => !level.may.test(target))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file needs itself, by whatever way', () => {
    expect(circles(new Map(files.map((file) => [file.path, importsOf(file)])))).toEqual([]);
    const ring = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
    ]);
    expect(circles(ring)).toEqual([['a', 'b', 'c', 'a']]);
  });

  test('nothing but a page imports a page', () => {
    const wrong = files
      .filter(({ path }) => !path.startsWith('src/pages/'))
      .filter((file) => importsOf(file).some((target) => target.startsWith('src/pages/')));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('only routes and the site itself load the plan; whatever they draw with gets it by property', () => {
    const wrong = files
      .filter(({ path }) => !/^src\/(pages|site)\//.test(path))
      .filter((file) => importsOf(file).includes('src/site/plan.ts'));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  test('a page is a route of at most 60 lines: what it shows is a component', () => {
    const long = files.filter(({ path, text }) => path.startsWith('src/pages/') && text.trimEnd().split('\n').length > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  test('the model, exports and the search engine know neither Astro nor the page in a browser', () => {
    const pure = files.filter(({ path }) =>
      new RegExp(`^src/(${MODEL}|export|features/search/(engine/(query|understand)|index))/`).test(path),
    );
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
