import { factTable } from '../project/fact-table';
import { isOpen } from '../project/names';
import { type Part, partsOf } from '../project/parts';
import { inWords } from '../text/quantity';
import type { Fix, Rule } from './rule';

export const rule: Rule = {
  id: 'parameter-default-refused',
  title: "Parameter's default breaks the parameter's own rules",
  severity: 'error',
  facts: ['cloudformation.parameter.value'],
  *check({ project: { template }, fact }) {
    if (isOpen(template)) return;
    const longest = factTable(fact('cloudformation.parameter.value'), 'value_bytes');
    for (const parameter of partsOf(template, 'Parameters')) {
      const initial = parameter.get('Default');
      if (!initial || initial.is === 'nothing') continue;
      const set = (value: string | number | boolean): Fix => ({
        title: `Set it to ${value}`,
        edits: () => template.set(`Parameters.${parameter.key}.Default`, value),
        unsafe: true, // which of them a person must say
      });
      if (initial.scalar === undefined) {
        yield {
          at: initial.at,
          message: `The default of ${parameter.key} must be a text; lists are written with commas`,
        };
        continue;
      }
      const what = broken(parameter, String(initial.scalar), longest);
      const [first] = parameter.get('AllowedValues')?.items ?? [];
      if (what)
        yield {
          at: initial.value,
          message: `The default of ${parameter.key} ${what}`,
          ...(first ? { fix: set(first.value) } : {}),
        };
    }
  },
};

function broken(parameter: Part, value: string, longest: number | undefined): string | undefined {
  const type = String(parameter.get('Type')?.scalar ?? '');
  if (type.startsWith('AWS::SSM')) return undefined; // the name, not the value
  const values = /^(?:CommaDelimitedList|List<)/.test(type)
    ? value.split(',').map(one => one.trim())
    : [value];
  const allowed = parameter.get('AllowedValues');
  const known = allowed?.is === 'list' ? allowed.items.map(item => String(item.value)) : [];
  const stranger = values.find(one => known.length > 0 && !known.includes(one) && !sameNumber(one, known));
  if (stranger !== undefined)
    return `is ${stranger === '' ? 'empty' : stranger}, which is not among its AllowedValues${known.length <= 6 ? ` ${inWords(known)}` : ''}`;
  if (longest !== undefined && value.length > longest)
    return `has ${value.length} characters, more than the ${longest} of any parameter`;
  const bound = (key: string) => {
    const { scalar } = parameter.get(key) ?? {};
    return scalar === undefined || scalar === '' || Number.isNaN(Number(scalar)) ? undefined : Number(scalar);
  };
  const isNumber = type === 'Number' || type === 'List<Number>';
  if (isNumber && values.some(one => one === '' || Number.isNaN(Number(one))))
    return `is ${value || 'empty'}, which is not a number`;
  const size = isNumber ? Math.min(...values.map(Number)) : value.length;
  const most = isNumber ? Math.max(...values.map(Number)) : value.length;
  const [min, max] = isNumber ? ['MinValue', 'MaxValue'] : ['MinLength', 'MaxLength'];
  const unit = isNumber ? '' : ' characters';
  const [least, largest] = [bound(min), bound(max)];
  if (!isNumber && type !== 'String') return undefined;
  if (least !== undefined && size < least)
    return `is ${isNumber ? size : `${size} characters long`}; its ${min} is ${least}${unit}`;
  if (largest !== undefined && most > largest)
    return `is ${isNumber ? most : `${most} characters long`}; its ${max} is ${largest}${unit}`;
  return undefined;
}

function sameNumber(value: string, among: readonly string[]): boolean {
  return value.trim() !== '' && among.some(one => one.trim() !== '' && Number(one) === Number(value));
}
