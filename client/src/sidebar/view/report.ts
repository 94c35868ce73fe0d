import type { Calculation, CalculatorForm } from '../../../../server/src/lsp/protocol';
import type { Input } from '../messages';
import { written } from './number';

/** A calculation for a review or a document: answer, inputs, the sum line by line, and what to know about it. */
export function asMarkdown(
  form: CalculatorForm,
  input: Input,
  { answer, lines, notes, region, pricesChecked }: Calculation,
): string {
  const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  const prices = pricesChecked ? [`Prices: ${region}, checked ${pricesChecked}.`] : [];
  return [
    `### ${form.title}: ${answer}`,
    '',
    '| Input | Value |',
    '| --- | ---: |',
    ...inputs(form, input).map(([label, value]) => `| ${cell(label)} | ${cell(value)} |`),
    '',
    ...(lines.length ? ['| Line | Working | Value |', '| --- | --- | ---: |'] : []),
    ...lines.map(line => `| ${cell(line.label)} | ${cell(line.working)} | ${cell(line.value)} |`),
    '',
    ...[...(notes ?? []), ...prices].map(note => `- ${note}`),
    '',
  ].join('\n');
}

/** The same for a spreadsheet. */
export function asCsv(
  form: CalculatorForm,
  input: Input,
  { answer, value, unit, lines }: Calculation,
): string {
  const rows: readonly (readonly (string | number)[])[] = [
    ['Calculator', form.title, '', ''],
    ...inputs(form, input).map(([label, value]) => ['Input', label, '', value]),
    ...lines.map(line => ['Line', line.label, line.working, line.cost ?? line.value]),
    ['Answer', answer, unit, value],
  ];
  return rows.map(row => row.map(quoted).join(',') + '\r\n').join('');
}

function quoted(cell: string | number): string {
  const text = String(cell);
  // A spreadsheet would take a text that begins so for a formula.
  const safe = typeof cell === 'string' && /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function inputs({ fields }: CalculatorForm, input: Input): readonly (readonly [string, string])[] {
  return Object.entries(fields).map(([name, field]) => {
    const value = input[name] ?? field.initial;
    const chosen = field.options?.find(option => option.value === value)?.label;
    const shown = chosen ?? (typeof value === 'number' ? written(value) : value.slice(0, 200));
    return [field.label, field.unit ? `${shown} ${field.unit}` : shown];
  });
}
