/** A unit as printed in a responsibility clause, with the role that the clause gives it (责任单位, 牵头单位, 配合单位 …). */
export interface PrintedUnit {
  role: string;
  printed: string;
}

const CLAUSE = /[（([【[]((?:[^（()）[\]【】]{2,6}(?:单位|部门)[:：][^（()）[\]【】]+))[）)\]】]\s*$/;

/** The responsibility clause at the end of a task's paragraph, brackets included, or `undefined`. Endings vary between documents: round or square brackets. */
export function responsibilityClause(paragraph: string): string | undefined {
  return CLAUSE.exec(paragraph)?.[0].trim();
}

/**
 * Units of a responsibility clause in printed order. A semicolon begins another role (`牵头单位：A；责任单位：B、C`); commas and 、 part units.
 * The first unit is not "the lead" unless the clause says so.
 */
export function printedUnits(paragraph: string): PrintedUnit[] {
  const clause = CLAUSE.exec(paragraph)?.[1];
  if (!clause) return [];
  return clause.split(/[;；]/).flatMap((section) => {
    const [role, list] = section.split(/[:：]/, 2);
    return (list ?? '')
      .split(/[,，、]/)
      .map((printed) => printed.trim())
      .filter(Boolean)
      .map((printed) => ({ role: (role ?? '').trim(), printed }));
  });
}
