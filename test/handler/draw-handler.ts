import type { Argument, Export, HandlerModel, Placeholder } from '../../server/src/handler/handler';
import type { Span } from '../../server/src/text/span';

/**
 * A handler model as a few lines of text. Words in quotes are taken from the text at the span, and so is every name that
 * differs from what stands there: `TABLE@'KEY'`; a wrong position shows as a wrong word.
 */
export function drawHandler(model: HandlerModel, text: string): string {
  const at = (span: Span) => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const named = (name: string, span: Span) => (at(span) === name ? name : `${name}@'${at(span)}'`);
  const drawPlaceholders = (list?: readonly Placeholder[]) =>
    list ? list.map(one => named(one.name, one.at)).join(', ') || 'none' : 'not seen';
  return [
    ...stateLine(model),
    ...model.exports.map(one => `export ${named(one.name, one.at)}${drawFunction(one, at)}`),
    ...model.imports.map(({ module, at: span, names, relative, optional, typeOnly }) => {
      const notes = [relative && 'relative', optional && 'optional', typeOnly && 'types'].filter(Boolean);
      return [`import ${named(module, span)} { ${names.join(', ')} }`, ...notes].join(' ');
    }),
    ...model.env.map(
      ({ name, at: span, hasFallback }) => `env ${named(name, span)}${hasFallback ? ' or else' : ''}`,
    ),
    ...model.clients.map(({ service, at: span, when, options }) =>
      [
        `client ${service} '${at(span)}' ${when}`,
        ...(options.length ? [`with ${options.join(', ')}`] : []),
      ].join(' '),
    ),
    ...model.calls.map(call => drawCall(call, ` '${at(call.at)}'`)),
    ...model.connections.map(({ kind, driver, at: span, when, pool, host }) =>
      [`connection ${kind} ${driver} '${at(span)}' ${when}`, pool && 'pool', host && drawArgument(host)]
        .filter(Boolean)
        .join(' '),
    ),
    ...model.expressions.flatMap(({ expressions, names, values }) => [
      ...expressions.map(
        one =>
          `expression ${one.key} ${one.text === undefined ? `computed '${at(one.at)}'` : `'${one.text}'`}`,
      ),
      `  names ${drawPlaceholders(names)}`,
      `  values ${drawPlaceholders(values)}`,
    ]),
    ...model.writes.map(
      ({ at: span, path, pathSpan, whole }) =>
        `write ${at(span)} ${path}${whole ? '' : '…'} '${at(pathSpan)}'`,
    ),
    ...model.waits.map(({ at: span, seconds, kind }) => `wait ${kind} ${seconds} s '${at(span)}'`),
    ...model.floating.map(({ at: span, name }) => `floating ${name} '${at(span)}'`),
    ...model.bodyParses.map(({ at: span, guarded }) => `parse '${at(span)}'${guarded ? ' guarded' : ''}`),
    ...model.secrets.map(({ at: span, kind }) => `secret ${kind} '${at(span)}'`),
  ].join('\n');
}

/** What a handler means, whatever its language: no names of the language's own, no positions, and of what is exported only the handler. */
export function drawMeaning(model: HandlerModel): string {
  return [
    ...stateLine(model).filter(line => line !== 'esm' && line !== 'commonjs'),
    ...model.env.map(({ name, hasFallback }) => `env ${name}${hasFallback ? ' or else' : ''}`),
    ...model.clients.map(({ service, when }) => `client ${service} ${when}`),
    ...model.calls.map(call => drawCall(call, '')),
    ...model.connections.map(({ kind, when }) => `connection ${kind} ${when}`),
    ...model.writes.map(({ path, whole }) => `write ${path}${whole ? '' : '…'}`),
    ...model.waits.map(({ seconds, kind }) => `wait ${kind} ${seconds} s`),
    ...model.bodyParses.map(({ guarded }) => (guarded ? 'parse guarded' : 'parse')),
    ...model.secrets.map(({ kind }) => `secret ${kind}`),
    ...model.exports.flatMap(({ name, returns }) => (name === 'handler' ? returns.map(drawResponse) : [])),
  ].join('\n');
}

function stateLine(model: HandlerModel): string[] {
  const state = [
    model.modules,
    model.dynamic.exports && 'computed exports',
    model.dynamic.env && 'computed environment',
    model.broken && 'broken',
  ].filter(part => typeof part === 'string');
  return state.length ? [state.join(', ')] : [];
}

function drawCall(call: HandlerModel['calls'][number], word: string): string {
  const given = Object.entries(call.arguments).map(([key, value]) => `${key}: ${drawArgument(value)}`);
  const usual = call.actions.join() === `${call.service}:${call.operation}`;
  return [
    `call ${call.service}:${call.operation}${word} (${given.join(', ')})`,
    usual || `needs ${call.actions.join(' and ') || 'nothing'}`,
    call.argumentsKnown || '…',
    call.inLoop && 'in a loop',
    call.paginated && 'all pages',
  ]
    .filter(part => typeof part === 'string')
    .join(' ');
}

function drawFunction(one: Export, at: (span: Span) => string): string {
  const shown = one.parameters?.map((name, index) => (index < (one.required ?? 0) ? name : `${name}?`));
  return [
    one.async ? ' async' : '',
    one.body || shown ? ` (${shown?.join(', ') ?? '?'})` : '',
    one.wrapper ? ` in ${one.wrapper}` : '',
    one.from === undefined ? '' : ` = ${one.fromName} of ${one.from}`,
    one.callback ? ` calls ${at(one.callback)}` : '',
    ...one.returns.map(response => `\n  ${drawResponse(response)}`),
  ].join('');
}

function drawResponse({ keys, whole }: Export['returns'][number]): string {
  const shown = Object.entries(keys).map(([key, shape]) => `${key}: ${shape}`);
  return `returns { ${[...shown, ...(whole ? [] : ['…'])].join(', ')} }`;
}

export function drawArgument(value: Argument): string {
  if (value.kind === 'literal') return JSON.stringify(value.value);
  return value.kind === 'env' ? `$${value.name}` : `${value.count} items`;
}
