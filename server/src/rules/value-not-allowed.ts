import { type Misfit, misfitsOf } from '../project/misfits';
import { isRewritten } from '../project/names';
import { nearest } from '../text/nearest';
import { inWords } from '../text/quantity';
import type { Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'value-not-allowed',
  title: 'Value that is not among those a property takes',
  severity: 'hint',
  facts: [],
  *check({ project: { template }, schema }) {
    if (isRewritten(template)) return;
    for (const misfit of misfitsOf(template, schema))
      if (misfit.kind === 'not allowed' && !hasItsOwnRule(misfit)) yield problemOf(misfit, schema.made);
  },
};

/** Runtimes come and go: `runtime-unknown` knows more of them. */
function hasItsOwnRule({ path, in: { type } }: Misfit): boolean {
  return path === 'Runtime' && /^AWS::(?:Lambda|Serverless)::Function$/.test(type.name);
}

function problemOf(misfit: Extract<Misfit, { kind: 'not allowed' }>, made: string): Problem {
  const { at, in: written, path, setting, value, values } = misfit;
  // Another number is hardly ever added; another word often is.
  const numbers = values.filter(one => typeof one === 'number');
  const meant = numbers.length ? around(Number(value), numbers) : nearest(value, values.map(String), 1);
  const takes =
    values.length <= 6
      ? `but takes ${inWords(values.map(String), 'or')}`
      : `which is none of its ${values.length} values`;
  const what = `${path} of ${written.name} is ${value}, ${takes}`;
  const [first] = meant;
  if (first === undefined) return { at, message: `${what} as of ${made}` };
  const isWritten = setting.origin === 'resource' || setting.origin === 'globals';
  return {
    at,
    severity: 'error',
    message: values.length <= 6 ? what : `${what}; did you mean ${inWords(meant.map(String), 'or')}?`,
    ...(isWritten && setting.refersTo === undefined
      ? {
          fix: {
            title: `Set it to ${first}`,
            edits: () => written.set(path, first),
            ...(numbers.length ? { unsafe: true as const } : {}),
          },
        }
      : {}),
  };
}

/** The next greater and the next smaller. */
function around(value: number, values: readonly number[]): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return [sorted.find(one => one > value), sorted.findLast(one => one < value)].filter(
    one => one !== undefined,
  );
}
