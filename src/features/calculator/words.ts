import { MOST_YEARS, type CreditAnswer } from '../../figures/credit.ts';
import { formatFen, type Fen, type MoneyUnit } from '../../figures/money.ts';
import type { RateAnswer } from '../../figures/rate.ts';

/** An answer in words: the line that leads, and what has to be said beside it. */
export interface AnswerWords {
  lead: string;
  more: string[];
}

const EXPIRED: Readonly<Record<string, string>> = {
  credit: '抵免的规定在这一天不在有效期内，这里不给数额。',
  dues: '两项附加的征收规定在这一天不在有效期内，这里不给数额。',
  small: '减半征收的规定在这一天不在有效期内，能抵多少要看当时的规定，这里不给数额。',
  exempt: '月销售额10万元以下不缴的规定在这一天不在有效期内，这里不给数额。',
};

/** How a credit is told. */
export interface CreditTelling {
  unit: MoneyUnit;
  /** What is said when more is withdrawn than there is to use. */
  payback: string;
  /** The calendar year of the first year. */
  firstYear: number;
  /** Whether one fills in taxes paid, or else the charges themselves. */
  fromTax: boolean;
}

/** What a credit comes to, in words: first the most there can be, then what of it is for this year and what goes on. */
export function creditWords(answer: CreditAnswer, { unit, payback, firstYear, fromTax }: CreditTelling): AnswerWords {
  const { most, steps, missing, expired, years, beyond = 0n } = answer;
  const money = (fen: Fen): string => formatFen(fen, unit);
  const more: string[] = [];
  const first = steps[0];
  if (expired?.rule === 'credit') return { lead: EXPIRED['credit'] ?? '', more };
  if (answer.payback !== undefined)
    return { lead: `${firstYear + answer.payback}年${payback}`, more: ['撤回的投资超过了还能用的额度，从这一年起不给数额。'] };
  if (most === undefined) return { lead: '', more };
  if (most === 0n) return { lead: '没有投资净额，也就没有可以抵免的。', more };
  if (first) more.push(...steps.slice(1).map((s, i) => `${firstYear + i + 1}年抵${money(s.used)}，结转${money(s.balance)}。`));
  if (missing.includes('tax')) more.push(`再填当年${fromTax ? '实际缴纳的增值税和消费税' : '应缴的两项附加'}，就知道今年能抵多少。`);
  else if (missing.includes('size')) more.push('再选企业属于哪一种，就知道今年能抵多少。');
  if (expired) more.push(`${expired.year > 0 ? `${firstYear + expired.year}年：` : ''}${EXPIRED[expired.rule] ?? ''}`);
  const lead = `最多${money(most)}，按应缴数分年抵`;
  if (!first) return { lead: `${lead}。`, more };
  const last = steps.at(-1);
  const about = last && last.balance > 0n && years !== undefined && steps.length === 1 ? `，约${years}年抵完` : '';
  if (about !== '') more.push('按以后每年的应缴数都和今年一样算。');
  if (first.due === 0n) more.unshift('今年没有应缴的两项附加，没有可抵的，额度结转以后年度。');
  if (last?.due === 0n && beyond > 0n && steps.length > 1)
    more.push(`${firstYear + steps.length - 1}年没有应缴的，还剩${money(beyond)}眼下用不上。`);
  else if (last && last.due > 0n && beyond > 0n) more.push(`以后每年应缴数不变的话，${MOST_YEARS}年也用不完，还剩${money(beyond)}。`);
  else if (last && last.balance > 0n && years === undefined && beyond === 0n && !expired)
    more.push('以后每年能抵多少，要看届时的应缴数和规定，这里不往后估。');
  return { lead: `${lead}：今年抵${money(first.used)}${about}。`, more };
}

/** What a reduced rate comes to, in words: no difference, and more instead of less, are results too. */
export function rateWords(answer: RateAnswer, unit: MoneyUnit): AnswerWords {
  const { word, now = 0n, then = 0n, saved = 0n, percents } = answer;
  const money = (fen: Fen): string => formatFen(fen, unit);
  const both = `现在约${money(now)}${percents ? `（${percents.now}%）` : ''}，按${percents?.then}%约${money(then)}。`;
  switch (word) {
    case 'saves':
      return { lead: `可以少缴${money(saved)}。`, more: [both] };
    case 'same':
      return { lead: '没有差别。', more: [both] };
    case 'more':
      return { lead: `反而多缴${money(-saved)}。`, more: [both] };
    case 'already':
      return { lead: `您已经按${percents?.then}%缴，照常享受，与市里的认定无关。`, more: [both] };
    case 'unknown':
      return { lead: '', more: ['再选现在怎样缴，才能比较。'] };
    case 'expired':
      return { lead: '您现在的缴税办法所依据的规定在这一天不在有效期内，这里不给数额。', more: [] };
    case 'too-large':
      return { lead: '应纳税所得额超过小型微利企业的上限，请核对现在怎样缴。', more: [] };
  }
}
