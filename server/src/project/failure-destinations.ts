import type { Resource, Setting } from '../template/template';
import type { Fn, Project, Trigger, TriggerKind } from './project';
import { functionNamed } from './triggers';

/** The services that hand an event over and go: Lambda itself retries, and drops what keeps failing. */
const asynchronous: readonly TriggerKind[] = ['sns', 's3', 'schedule', 'event-rule', 'iot', 'logs'];

/** What invokes a function without waiting for its answer. */
export function asynchronousTriggers(fn: Fn): readonly Trigger[] {
  return fn.triggers.filter(({ kind }) => asynchronous.includes(kind));
}

/** A place where failed or finished asynchronous invocations of a function go to. */
export interface Destination {
  readonly fn: Fn;
  /** `dead letters`: a queue or topic that gets the bare event. The others get a record of the invocation. */
  readonly kind: 'dead letters' | 'on failure' | 'on success';
  /** What names the target. */
  readonly target: Setting;
  /** `SQS`, where SAM is told the kind of the target. */
  readonly type?: Setting<string>;
  readonly resource?: Resource;
}

const known = new WeakMap<Project, readonly Destination[]>();

/** The dead-letter targets and destinations of all functions, in both dialects. */
export function destinationsOf(project: Project): readonly Destination[] {
  const there = known.get(project);
  if (there) return there;
  const made = [...destinations(project)];
  known.set(project, made);
  return made;
}

function* destinations(project: Project): Generator<Destination> {
  const { template, functions } = project;
  const byId = new Map(functions.map(fn => [fn.id, fn] as const));
  const found = (fn: Fn, kind: Destination['kind'], holder: Setting | undefined, name: string) => {
    const target = holder?.get(name);
    const type = holder?.get<string>('Type');
    if (!target) return [];
    const resource = target.refersTo === undefined ? undefined : template.resources.get(target.refersTo);
    return [{ fn, kind, target, ...(type ? { type } : {}), ...(resource ? { resource } : {}) }];
  };
  for (const fn of functions) {
    yield* found(fn, 'dead letters', fn.resource.get('DeadLetterConfig'), 'TargetArn');
    yield* found(fn, 'dead letters', fn.resource.get('DeadLetterQueue'), 'TargetArn');
    const config = fn.resource.get('EventInvokeConfig.DestinationConfig');
    yield* found(fn, 'on failure', config?.get('OnFailure'), 'Destination');
    yield* found(fn, 'on success', config?.get('OnSuccess'), 'Destination');
  }
  for (const invoke of template.ofType('AWS::Lambda::EventInvokeConfig')) {
    const fn = functionNamed(invoke.get('FunctionName'), byId, template);
    if (!fn) continue;
    yield* found(fn, 'on failure', invoke.get('DestinationConfig.OnFailure'), 'Destination');
    yield* found(fn, 'on success', invoke.get('DestinationConfig.OnSuccess'), 'Destination');
  }
}

/** Whether what keeps failing is kept somewhere, as far as the template shows; true where it cannot be told. */
export function keepsFailures(fn: Fn, project: Project): boolean {
  const { resource } = fn;
  if (destinationsOf(project).some(one => one.fn === fn && one.kind !== 'on success')) return true;
  // SAM makes the target itself when only its type is given.
  return (
    resource.get('EventInvokeConfig.DestinationConfig.OnFailure') !== undefined ||
    ['EventInvokeConfig', 'DeadLetterQueue', 'DeadLetterConfig'].some(
      name => resource.get(name)?.kind === 'unknown',
    ) ||
    project.template
      .ofType('AWS::Lambda::EventInvokeConfig')
      .some(config => !config.get('FunctionName')?.refersTo)
  );
}
