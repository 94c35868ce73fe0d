import type { Call, Code } from './code';
import type { Floating } from './handler';
import { operationOfMethod } from './sdk';
import { type Node, none } from './syntax-tree';
import type { Values } from './values';

const global = ['global:fetch', 'asyncio:sleep'];
const modules = /^(?:axios|got|node-fetch|undici|fs\/promises|timers\/promises):|^fs:promises\./;

/** Calls whose promise or coroutine is dropped, as far as it is sure that they give one. */
export function readFloating(code: Code, values: Values): readonly Floating[] {
  const result: Floating[] = [];
  for (const node of code.calls) {
    if (code.place(node).is !== 'statement') continue;
    const view = code.view(node) as Call;
    if (view.isNew || !isMissed(code, node)) continue;
    const started = startedBy(code, view);
    if (isPromise(code, values, started) || loopsAsync(code, view)) {
      result.push({
        at: code.span(node),
        name: nameOfCall(code, started),
      });
    }
  }
  return result;
}

/**
 * Whether work goes on that nobody waits for: a function that is not async may end by a callback, until which the runtime
 * waits; a coroutine that is not awaited never runs at all.
 */
function isMissed(code: Code, node: Node): boolean {
  const fn = code.functionAround(node);
  return code.language === 'python' ? true : fn !== none && code.functions.get(fn)?.async === true;
}

/** `client.send` of `client.send(…)`, and of `client.send(…).promise()` too. */
function nameOfCall(code: Code, node: Node): string {
  const view = code.view(node) as Call;
  const callee = code.view(view.callee);
  const below = callee.is === 'member' && callee.name === 'promise' ? code.view(callee.of) : undefined;
  return code.tree.textOf(below?.is === 'call' ? below.callee : view.callee).slice(0, 80);
}

/** The call at the beginning of `call().then(…).catch(…)`; the call itself when it is no chain. */
function startedBy(code: Code, call: Call): Node {
  let node = code.tree.parent(call.list);
  let view = call;
  for (let steps = 0; steps < 12; steps++) {
    const callee = code.view(view.callee);
    if (callee.is !== 'member' || !['then', 'catch', 'finally'].includes(callee.name)) break;
    const below = code.bare(callee.of);
    const next = code.view(below);
    if (next.is !== 'call') break;
    node = below;
    view = next;
  }
  return node;
}

function isPromise(code: Code, values: Values, node: Node): boolean {
  if (node === none) return false;
  const view = code.view(node);
  if (view.is !== 'call' || view.isNew) return false;
  const callee = code.view(code.bare(view.callee));
  const value = values.of(view.callee);
  // The old SDK starts a request with a function to call back, or with .promise().
  const hasCallback = view.items.slice(1).some(item => values.of(item).kind === 'function');
  if (callee.is === 'member' && callee.name === 'promise') {
    const request = code.view(code.bare(callee.of));
    const method = request.is === 'call' ? values.of(request.callee) : undefined;
    return method?.kind === 'method' && operationOfMethod(method.of, method.name) !== undefined;
  }
  if (value.kind === 'method' && value.of.sdk === 'aws-sdk-js-3' && !hasCallback) {
    return value.name === 'send' || operationOfMethod(value.of, value.name) !== undefined;
  }
  if (value.kind === 'module') {
    const name = `${value.module}:${value.path.join('.')}`;
    return global.includes(name) || (modules.test(name) && !hasCallback);
  }
  const shape = value.kind === 'function' ? code.functions.get(value.node) : undefined;
  return shape?.async === true && !shape.generator && (code.language === 'python' || waits(code, shape.body));
}

/** An async function of JavaScript whose block awaits nothing and returns nothing has done its work when it is called. */
function waits(code: Code, body: Node): boolean {
  return /\b(?:await|return|throw|then)\b|=>|^\s{0,20}[^{\s]/.test(code.tree.textOf(body).slice(0, 20_000));
}

/** `items.forEach(async item => …)`: nobody waits for any of them. */
function loopsAsync(code: Code, view: Call): boolean {
  const callee = code.view(view.callee);
  const first = view.items[0];
  return (
    callee.is === 'member' &&
    callee.name === 'forEach' &&
    first !== undefined &&
    code.functions.get(code.bare(first))?.async === true
  );
}
