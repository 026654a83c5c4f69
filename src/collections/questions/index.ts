import { byOrder } from '../../plan/assembly.ts';
import { defineFolder } from '../define.ts';
import { checkQuestions } from './check.ts';
import { checkGains } from './gains.ts';
import { questionSchema } from './schema.ts';

/** Questions of the fit check. */
export const questions = defineFolder({
  name: 'questions',
  ending: '.yaml',
  schema: questionSchema,
  checks: [checkQuestions, checkGains],
  assemble: (entries, assembly) => entries.map((entry) => assembly.resolve('questions', questionSchema, entry)).toSorted(byOrder),
  data: { omitted: '自测的问题只为提问而写；它们所问的条件在“激励政策”（incentives）里。' },
});
