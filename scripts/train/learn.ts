/** Learning the weights of the ranking: a softmax over the records of a query, by plain gradient steps; the same at each run. */

/** A query as it is learned from: the features of its candidates, and which of them answer it. */
export interface Example {
  kind: string;
  text: string;
  values: Float64Array[];
  right: boolean[];
}

const STEPS = 400;
const RATE = 0.05;
/** What a large weight costs: keeps features apart that say nearly the same. */
const SHRINK = 0.0008;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Adds the gradient of one query: towards the records that answer, as likely as they are by now, away from the rest. */
function addGradient({ values, right }: Example, weights: Float64Array, gradient: Float64Array): void {
  const scores = values.map((v) => dot(v, weights));
  const top = Math.max(...scores);
  const odds = scores.map((s) => Math.exp(s - top));
  const all = odds.reduce((a, b) => a + b, 0);
  const good = odds.reduce((sum, o, i) => sum + (right[i] ? o : 0), 0);
  for (const [i, vector] of values.entries()) {
    const odd = odds[i] ?? 0;
    const pull = odd / all - (right[i] ? odd / good : 0);
    if (Math.abs(pull) > 1e-6) for (let f = 0; f < gradient.length; f++) gradient[f] = (gradient[f] ?? 0) + pull * (vector[f] ?? 0);
  }
}

/** One step of Adam down a gradient. */
function take(weights: Float64Array, gradient: Float64Array, mean: Float64Array, square: Float64Array, step: number): void {
  for (const [f, g] of gradient.entries()) {
    mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * g;
    square[f] = 0.999 * (square[f] ?? 0) + 0.001 * g * g;
    const [m, s] = [(mean[f] ?? 0) / (1 - 0.9 ** step), (square[f] ?? 0) / (1 - 0.999 ** step)];
    weights[f] = (weights[f] ?? 0) - (RATE * m) / (Math.sqrt(s) + 1e-8);
  }
}

/** Weights under which the records that answer come first; Adam with a fixed number of steps from nothing. */
export function learn(examples: readonly Example[], features: number): Float64Array {
  const weights = new Float64Array(features);
  const [mean, square] = [new Float64Array(features), new Float64Array(features)];
  const usable = examples.filter((e) => e.right.includes(true) && e.right.includes(false));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(features);
    for (const example of usable) addGradient(example, weights, gradient);
    take(
      weights,
      gradient.map((g, f) => g / usable.length + SHRINK * (weights[f] ?? 0)),
      mean,
      square,
      step,
    );
  }
  return weights;
}

/** Place of the first record that answers, from 1; 0 if none does. */
export function placeBy({ values, right }: Example, weights: Float64Array): number {
  const order = values.map((v, i) => ({ i, score: dot(v, weights) })).toSorted((a, b) => b.score - a.score);
  return order.findIndex(({ i }) => right[i]) + 1;
}

/** A query with what supports an answer, and whether there is one. */
export interface Supported {
  kind: string;
  text: string;
  values: Float64Array;
  isAnswered: boolean;
}

export const isSupported = ({ values }: Supported, weights: Float64Array): boolean => dot(values, weights) >= 0;

/** A wrong "the plan does not say" is worse than a needless list of results. */
const WRONGLY_ABSENT = 2;

/** Weights of a logistic regression that parts what is answered from what is not; both sides count alike, but for `WRONGLY_ABSENT`. */
export function learnSupport(examples: readonly Supported[], features: number): Float64Array {
  const weights = new Float64Array(features);
  const answered = examples.filter((e) => e.isAnswered).length;
  const shares = { yes: (WRONGLY_ABSENT * 0.5) / answered, no: 0.5 / (examples.length - answered) };
  const [mean, square] = [new Float64Array(features), new Float64Array(features)];
  for (let step = 1; step <= STEPS * 3; step++) {
    const gradient = Float64Array.from(weights, (w) => SHRINK * w);
    for (const { values, isAnswered } of examples) {
      const odds = 1 / (1 + Math.exp(-dot(values, weights)));
      const pull = (odds - Number(isAnswered)) * (isAnswered ? shares.yes : shares.no);
      for (let f = 0; f < features; f++) gradient[f] = (gradient[f] ?? 0) + pull * (values[f] ?? 0);
    }
    take(weights, gradient, mean, square, step);
  }
  return weights;
}
