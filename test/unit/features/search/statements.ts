import type { Card } from '../../../../src/features/search/engine/card.ts';
import { fold } from '../../../../src/features/search/engine/fold.ts';
import { answer, type Answer, type Engine, type Result } from '../../../../src/features/search/engine/query.ts';
import { absenceOf } from '../../../../src/features/search/engine/say.ts';
import type { Department, Plan } from '../../../../src/plan/types.ts';

/** Judges all that search says of a query beyond listing records: by the plan itself, not by the index that search works with. */
export type Judge = (query: string, from?: string) => string[];

/** Shorter phrases, and queries, with a slip may be another word; longer ones are what they were. */
const LEAST = 4;

/** @returns a function that names what is said of a query and is not so; `from`: what of the plan the query was made from */
export function judgeOf(plan: Plan, engine: Engine): Judge {
  const text = fold(plan.clauses.map((c) => c.text).join('\n'));
  const forms = (d: Department): string[] =>
    [d.name, d.short, ...d.shortNames, ...d.searchOnly, ...d.printed, ...(plan.searchWords.units[d.id]?.english ?? [])].map(fold);
  const units = new Map(plan.departments.map((d) => [d.id, d]));
  const taskAt = (url: string) => plan.tasks.find((t) => url.startsWith(`/tasks/${t.id}/`));
  const named = (names: readonly string[]): Department[] => plan.departments.filter((d) => names.includes(d.name));
  const wordsOf = (task: Plan['tasks'][number]): string => fold([task.title, ...task.clauses.map((c) => c.text)].join('\n'));

  function outside({ outside: told }: Answer): string[] {
    return told
      .filter(({ kind, name }) =>
        kind === 'body'
          ? plan.departments.some((d) => forms(d).includes(fold(name)))
          : text.includes(fold(name)) || name === plan.meta.jurisdiction,
      )
      .map(({ kind, name }) => `${kind} ${name}`);
  }

  function mended(query: string, { corrected }: Answer): string[] {
    if (corrected === undefined) return [];
    const typed = fold(query).replace(/\s/g, '');
    if (fold(corrected) === typed) return [`mended into itself: ${corrected}`];
    return typed.length > 2 && text.includes(typed) ? [`mended for nothing: ${corrected}`] : [];
  }

  /** The number that a sentence about one or several departments gives, against the tasks that they bear together. */
  function borne(who: readonly Department[], said: string): boolean {
    const shared = plan.tasks.filter((t) => who.every((d) => t.departments.includes(d)));
    const [, together = '', count = ''] = /(共同)?承担(\d+)项任务/.exec(said) ?? [];
    return who.length > 0 && Number(count) === shared.length && who.length > 1 === (together !== '');
  }

  function cardSays({ label, text: says, links, source }: Card, query: string, from: string | undefined): string | undefined {
    const asked = fold(query);
    if (label === '文件信息') {
      const { meta } = plan;
      const [name = '', value = ''] = says.split('：');
      const day = (iso: string | undefined) => iso?.slice(0, 10).replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');
      const facts = [
        meta.documentNumber,
        meta.issuer,
        day(meta.written),
        day(meta.published),
        meta.validity,
        meta.indexNumber,
        meta.category,
      ];
      return facts.includes(value) ? undefined : `${name}: ${value}`;
    }
    if (label === '术语') {
      const term = plan.glossary.find((t) => t.plain === says || t.quotes.some((q) => q.text === says));
      if (!term) return `no such definition: ${says}`;
      return [term.term, ...term.forms].some((t) => asked.includes(fold(t))) || from === undefined
        ? undefined
        : `not the term: ${term.term}`;
    }
    if (label === '原文') return text.includes(fold(says).replace(/^…|…$/g, '')) ? undefined : `not in the text: ${says}`;
    const task = taskAt(source.url);
    if (says !== '') {
      const who = named(says.replace(/(共同承担|承担|没有).*/, '').split('、'));
      const told = plan.tasks.filter((t) => who.every((d) => t.departments.includes(d)));
      if (says.includes('没有共同承担的任务')) return told.length === 0 && who.length > 1 ? undefined : says;
      return borne(who, says) && links.length === told.length ? undefined : says;
    }
    const listed = named(links.map((l) => l.text));
    const bearer = task ?? plan.incentives.find((i) => source.url === `/incentives/${i.id}/`)?.task;
    if (listed.length !== bearer?.departments.length || listed.some((d) => !bearer.departments.includes(d)))
      return `not the units of ${source.text}`;
    const isIt = from === undefined || from.length <= LEAST || wordsOf(bearer).includes(fold(from)) || source.text.includes(from);
    return isIt ? undefined : `units of ${source.text} for “${from}”`;
  }

  function reason(result: Result, query: string): string | undefined {
    const [, label = '', words = ''] = /^(.+?)：(.+)$/.exec(result.why ?? '') ?? [];
    const unit = units.get(result.departments[0] ?? '');
    if (label.startsWith('单位')) return unit && forms(unit).includes(fold(words)) ? undefined : result.why;
    if (label === '责任单位') {
      const task = taskAt(result.url);
      return named(words.split('、')).every((d) => task?.departments.includes(d)) ? undefined : result.why;
    }
    if (label.startsWith('拼音')) return /[a-zü]/i.test(query.normalize('NFD')) ? undefined : result.why;
    for (const [, via = ''] of (result.why ?? '').matchAll(/“(.+?)”/g))
      if (!engine.byId.get(result.id)?.all.includes(fold(via))) return `${result.why} ${result.id}`;
    return undefined;
  }

  const excerpt = ({ id, kind, excerpt: says, departments }: Result): string | undefined => {
    if (says === '') return undefined;
    if (kind !== 'department') return engine.byId.get(id)?.sentences.some((s) => s.raw === says) ? undefined : `${id}: ${says}`;
    return borne(
      [units.get(departments[0] ?? '')].filter((d) => d !== undefined),
      says,
    )
      ? undefined
      : says;
  };

  return (query, from) => {
    const given = answer(engine, query);
    const missing =
      given.absent && from !== undefined && from.length > LEAST && fold(query).length > LEAST ? [absenceOf(given).join('')] : [];
    const spelt = given.understanding.spelt.length > 0 && !/[a-zü]/i.test(query.normalize('NFD')) ? [`spelt: ${query}`] : [];
    const card = given.card ? cardSays(given.card, query, from) : undefined;
    return [
      ...missing,
      ...outside(given),
      ...mended(query, given),
      ...spelt,
      ...(card === undefined ? [] : [`card ${card}`]),
      ...given.results.slice(0, 20).flatMap((r) => [reason(r, query), excerpt(r)].filter((s) => s !== undefined)),
    ];
  };
}
