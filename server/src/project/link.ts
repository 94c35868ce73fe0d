import type { HandlerModel } from '../handler/handler';
import type { FactLookup } from '../knowledge/fact';
import type { Syntax } from '../template/syntax';
import type { Template } from '../template/template';
import { functionsOf, functionTypes } from './functions';
import { type HandlerPlace, handlerPlace } from './handler-place';
import { type CountedSize, packagePlace } from './package-size';
import type { Fn, HandlerCode, Project, Queue } from './project';
import { orDefault } from './setting';

/** What was read of the handlers before anyone judges: by function place, and every file by its uri. */
export interface Code {
  readonly places: ReadonlyMap<string, HandlerCode>;
  readonly files: ReadonlyMap<string, HandlerModel>;
  /** Definition files of state machines, by logical id. */
  readonly definitions: ReadonlyMap<string, Syntax>;
  /** The state machines whose definition file is not there. */
  readonly definitionsMissing: ReadonlySet<string>;
  /** The sizes of code folders and archives, by the path that names them. */
  readonly sizes: ReadonlyMap<string, CountedSize | undefined>;
}

export const noCode: Code = {
  places: new Map(),
  files: new Map(),
  definitions: new Map(),
  definitionsMissing: new Set(),
  sizes: new Map(),
};

/** The key a function's code is kept under: functions that name the same file and export share it. */
export function placeKey(fn: Fn): string {
  const place = handlerPlace(fn);
  let key = keys.get(place);
  if (key === undefined) {
    key = JSON.stringify(place);
    keys.set(place, key);
  }
  return key;
}

const keys = new WeakMap<HandlerPlace, string>();

/** Turns resources into nouns: functions, queues, who consumes what. Each is worked out when it is first asked for. */
export function linkProject(template: Template, code: Code, fact: FactLookup): Project {
  const functions = lazily(() => functionsOf(template, fact));
  const byResource = lazily(() => new Map(functions().map(fn => [fn.resource, fn] as const)));
  const consumers = lazily(() =>
    functions().flatMap(fn =>
      fn.triggers.flatMap(trigger =>
        trigger.kind === 'sqs' && trigger.source?.type === 'AWS::SQS::Queue'
          ? [{ queue: queueOf(trigger.source, fact), consumer: fn, trigger }]
          : [],
      ),
    ),
  );
  return {
    template,
    handlers: code.files,
    definitions: code.definitions,
    definitionsMissing: code.definitionsMissing,
    get functions() {
      return functions();
    },
    get queueConsumers() {
      return consumers();
    },
    functionOf: resource =>
      (functionTypes as readonly string[]).includes(resource.type) ? byResource().get(resource) : undefined,
    packageSizeOf: fn => {
      const place = packagePlace(fn);
      const size = place && code.sizes.get(place.path);
      return size && { ...size, setting: place.setting };
    },
    handlerOf: fn => code.places.get(placeKey(fn)) ?? { found: 'not-looked-at', why: 'it was not gathered' },
  };
}

function queueOf(resource: Queue['resource'], fact: FactLookup): Queue {
  return {
    id: resource.id,
    resource,
    visibilityTimeout: orDefault(resource, 'VisibilityTimeout', Number(fact('sqs.visibility-default').value)),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
