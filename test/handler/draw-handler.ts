import type { Argument, Export, HandlerModel } from '../../server/src/handler/handler';
import type { Span } from '../../server/src/text/span';

/**
 * A handler model as a few lines of text. Every name is taken from the text at its span, so a wrong position shows as a
 * wrong word; where the name and the words at its place differ, both are drawn: `TABLE@'KEY'`.
 */
export function drawHandler(model: HandlerModel, text: string): string {
  const at = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const named = (name: string, span: Span) => (at(span) === name ? name : `${name}@'${at(span)}'`);
  const lines: string[] = [];
  const state = [
    model.modules,
    model.dynamic.exports && 'computed exports',
    model.dynamic.env && 'computed environment',
    model.broken && 'broken',
  ].filter(Boolean);
  if (state.length) lines.push(state.join(', '));
  for (const one of model.exports) lines.push(`export ${named(one.name, one.at)}${drawFunction(one, at)}`);
  for (const { module, at: span, names, relative, optional, typeOnly } of model.imports) {
    const notes = [relative && 'relative', optional && 'optional', typeOnly && 'types'].filter(Boolean).join(' ');
    lines.push(`import ${named(module, span)} { ${names.join(', ')} }${notes ? ` ${notes}` : ''}`);
  }
  for (const { name, at: span, hasFallback } of model.env) {
    lines.push(`env ${named(name, span)}${hasFallback ? ' or else' : ''}`);
  }
  for (const { service, at: span, when, options } of model.clients) {
    lines.push(`client ${service} '${at(span)}' ${when}${options.length ? ` with ${options.join(', ')}` : ''}`);
  }
  for (const call of model.calls) {
    const values = Object.entries(call.arguments).map(([key, value]) => `${key}: ${drawArgument(value)}`);
    const actions = call.actions.join() === `${call.service}:${call.operation}` ? '' : ` needs ${call.actions.join(', ') || 'nothing'}`;
    const notes = [call.inLoop && 'in a loop', call.paginated && 'all pages', call.argumentsKnown || '…'].filter(
      note => typeof note === 'string',
    );
    const given = `(${values.join(', ')})`;
    lines.push(`call ${call.service}:${call.operation} '${at(call.at)}' ${given}${actions}${notes.map(note => ` ${note}`).join('')}`);
  }
  for (const { kind, driver, at: span, when, pool, host } of model.connections) {
    lines.push(`connection ${kind} ${driver} '${at(span)}' ${when}${pool ? ' pool' : ''}${host ? ` ${drawArgument(host)}` : ''}`);
  }
  for (const { expressions, names, values } of model.expressions) {
    for (const { key, text: expression, at: span } of expressions) {
      lines.push(`expression ${key} ${expression === undefined ? `computed '${at(span)}'` : `'${expression}'`}`);
    }
    lines.push(`  names ${names?.map(one => named(one.name, one.at)).join(', ') ?? 'not seen'}`);
    lines.push(`  values ${values?.map(one => named(one.name, one.at)).join(', ') ?? 'not seen'}`);
  }
  for (const { at: span, path, whole } of model.writes) lines.push(`write ${at(span)} ${path}${whole ? '' : '…'}`);
  for (const { at: span, seconds, kind } of model.waits) lines.push(`wait ${kind} ${seconds} s '${at(span)}'`);
  for (const { at: span, name } of model.floating) lines.push(`floating ${name} '${at(span)}'`);
  for (const { at: span, guarded } of model.bodyParses) lines.push(`parse '${at(span)}'${guarded ? ' guarded' : ''}`);
  for (const { at: span, kind } of model.secrets) lines.push(`secret ${kind} '${at(span)}'`);
  return lines.join('\n');
}

function drawFunction(one: Export, at: (span: Span) => string): string {
  const parts: string[] = [];
  if (one.parameters) {
    const shown = one.parameters.map((name, index) => (index < (one.required ?? 0) ? name : `${name}?`));
    parts.push(`${one.async ? ' async' : ''} (${shown.join(', ')})`);
  } else if (one.body) parts.push(one.async ? ' async (?)' : ' (?)');
  if (one.wrapper) parts.push(` in ${one.wrapper}`);
  if (one.from !== undefined) parts.push(` = ${one.fromName} of ${one.from}`);
  if (one.callback) parts.push(` calls ${at(one.callback)}`);
  for (const response of one.returns) {
    const keys = Object.entries(response.keys).map(([key, shape]) => `${key}: ${shape}`);
    parts.push(`\n  returns { ${keys.join(', ')}${response.whole ? '' : ', …'} }`);
  }
  return parts.join('');
}

export function drawArgument(value: Argument): string {
  if (value.kind === 'literal') return JSON.stringify(value.value);
  return value.kind === 'env' ? `$${value.name}` : `${value.count} items`;
}
