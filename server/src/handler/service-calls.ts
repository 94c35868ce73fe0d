import { argumentsOf } from './arguments';
import type { Changes } from './changes';
import type { Call, Code } from './code';
import type { SdkCall, SdkClient } from './handler';
import { type Operation, operationOfCommand, operationOfMethod, operationsOfFunction } from './sdk';
import { actionsOf } from './sdk-actions';
import { type Node, none } from './syntax-tree';
import type { Value, Values } from './values';

/** Where code runs, seen from the functions that others can call. */
export interface Running {
  when(node: Node): 'init' | 'invocation' | 'unknown';
  inLoop(node: Node): boolean;
}

/** Functions that call the function they are given once for each of many things. */
const repeating = new Set(
  'map forEach filter flatMap reduce some every find each mapSeries eachLimit'.split(' '),
);

export function runningOf(code: Code, entries: ReadonlySet<Node>): Running {
  return {
    when(start) {
      let node = start;
      let maybe = false;
      while (node !== none) {
        if (code.functions.has(node)) {
          if (entries.has(node)) return maybe ? 'unknown' : 'invocation';
          // A function on the spot runs where it stands, as far as that can be told; any other may run at any time.
          if (code.place(node).is !== 'argument') return 'unknown';
        }
        const place = code.place(node).is;
        if (place === 'branch' || place === 'either' || place === 'both') maybe = true;
        node = code.tree.parent(node);
      }
      return 'init';
    },
    inLoop(start) {
      for (let node = start; node !== none; node = code.tree.parent(node)) {
        const place = code.place(node);
        if (place.is === 'looped') return true;
        if (!code.functions.has(node)) continue;
        if (place.is !== 'argument') return false;
        const call = code.view(place.of);
        const callee = call.is === 'call' ? code.view(call.callee) : undefined;
        if (callee?.is === 'member' && repeating.has(callee.name)) return true;
      }
      return false;
    },
  };
}

/** The clients a file makes and the operations it asks for. */
export function readServiceCalls(
  code: Code,
  values: Values,
  running: Running,
  changes: Changes,
): { readonly clients: readonly SdkClient[]; readonly calls: readonly SdkCall[] } {
  const clients: SdkClient[] = [];
  const calls: SdkCall[] = [];
  for (const node of code.calls) {
    const view = code.view(node) as Call;
    const callee = values.of(view.callee);
    if (callee.kind !== 'module' && callee.kind !== 'method') continue;
    const client = clientMade(code, values, node, view, callee);
    if (client) clients.push({ ...client, when: running.when(node) });
    for (const operation of operationsOf(view, callee)) {
      const { found, known } = argumentsOf(code, values, view, operation, changes);
      const argument = code.language === 'python' ? view.list : (view.items[operation.parametersAt] ?? none);
      calls.push({
        service: operation.service,
        operation: operation.operation,
        actions: actionsOf(operation.service, operation.operation),
        at: code.span(nameOf(code, view.callee)),
        inLoop: running.inLoop(node),
        paginated: operation.paginated,
        arguments: found,
        argumentsKnown: known,
        ...(argument === none ? {} : { argumentSpan: code.span(argument) }),
        sdk: operation.sdk,
      });
    }
  }
  return { clients, calls };
}

function operationsOf(view: Call, callee: Value): readonly Operation[] {
  if (callee.kind === 'method') {
    const operation = operationOfMethod(callee.of, callee.name);
    return operation ? [operation] : [];
  }
  if (callee.kind !== 'module') return [];
  const command = view.isNew ? operationOfCommand(callee.module, callee.path) : undefined;
  return command ? [command] : operationsOfFunction(callee.module, callee.path, view.isNew);
}

/** The name a call is made by: `send` of `client.send(…)`. */
export function nameOf(code: Code, callee: Node): Node {
  const bare = code.bare(callee);
  const view = code.view(bare);
  return view.is === 'member' ? view.nameNode : bare;
}

function clientMade(
  code: Code,
  values: Values,
  node: Node,
  view: Call,
  callee: Value,
): Omit<SdkClient, 'when'> | undefined {
  if (callee.kind !== 'module' || callee.path.at(-1) === 'from') return undefined;
  const value = values.of(node);
  if (value.kind !== 'client' || callee.path.at(-1)?.startsWith('captureAWS')) return undefined;
  const python = code.language === 'python';
  const configuration = view.items[0];
  const map = python || configuration === undefined ? undefined : values.of(configuration);
  const mapView = map?.kind === 'map' ? code.view(map.node) : undefined;
  const entries = python ? view.entries : mapView?.is === 'map' ? mapView.entries : [];
  const start = code.tree.from(node);
  const text = code.tree.text;
  // A boto3 client is told by its name in brackets, which is kept while it fits on the line.
  const end =
    python && !text.slice(start, code.tree.to(node)).includes('\n')
      ? code.tree.to(node)
      : code.tree.to(view.callee);
  return {
    service: value.service,
    at: { uri: code.uri, start, end },
    sdk: value.sdk,
    options: entries.flatMap(entry => entry.key ?? []),
  };
}
