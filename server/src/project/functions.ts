import type { FactLookup } from '../knowledge/fact';
import type { Resource, Setting, Template } from '../template/template';
import type { Fn, Trigger } from './project';
import { givenBy, orDefault } from './setting';
import { triggersOf } from './triggers';

export const functionTypes = ['AWS::Serverless::Function', 'AWS::Lambda::Function'] as const;

export function isFunction({ type }: Resource): boolean {
  return (functionTypes as readonly string[]).includes(type);
}

export function packageTypeOf(resource: Resource): 'Zip' | 'Image' {
  return resource.get('PackageType')?.value === 'Image' ||
    resource.get('ImageUri') ||
    resource.get('Code.ImageUri')
    ? 'Image'
    : 'Zip';
}

const known = new WeakMap<Template, { readonly fact: FactLookup; readonly functions: readonly Fn[] }>();

/** The functions of a template, in both dialects, with their defaults and what invokes them. */
export function functionsOf(template: Template, fact: FactLookup): readonly Fn[] {
  let found = known.get(template);
  if (found?.fact !== fact) {
    found = { fact, functions: linked(template, fact) };
    known.set(template, found);
  }
  return found.functions;
}

function linked(template: Template, fact: FactLookup): readonly Fn[] {
  const functions = template.ofType(...functionTypes).map(resource => new LinkedFunction(resource, fact));
  const byId = new Map(functions.map(fn => [fn.id, fn] as const));
  for (const trigger of triggersOf(template, byId)) byId.get(trigger.fn.id)?.found.push(trigger);
  return functions;
}

class LinkedFunction implements Fn {
  readonly found: Trigger[] = [];
  private env: ReadonlyMap<string, Setting> | undefined;

  constructor(
    readonly resource: Resource,
    private readonly fact: FactLookup,
  ) {}

  get id() {
    return this.resource.id;
  }
  get name() {
    return this.resource.name;
  }
  get timeout(): Setting<number> {
    return numeric(orDefault(this.resource, 'Timeout', Number(this.fact('lambda.timeout.default').value)));
  }
  get memory(): Setting<number> {
    return numeric(orDefault(this.resource, 'MemorySize', Number(this.fact('lambda.memory.default').value)));
  }
  get runtime(): Setting<string> | undefined {
    return this.resource.get<string>('Runtime');
  }
  get handler(): Setting<string> | undefined {
    return this.resource.get<string>('Handler');
  }
  get architecture(): Setting<string> {
    return (
      (this.resource.get<string>('Architectures')?.items[0] as Setting<string> | undefined) ??
      givenBy(this.resource, 'x86_64')
    );
  }
  get packageType(): 'Zip' | 'Image' {
    return packageTypeOf(this.resource);
  }
  get managedInstances(): boolean {
    return this.resource.get('CapacityProviderConfig') !== undefined;
  }
  get environment(): ReadonlyMap<string, Setting> {
    const variables = this.resource.get('Environment.Variables');
    this.env ??= new Map(
      (variables?.keys ?? []).flatMap(name => {
        const value = variables?.get(name);
        return value ? [[name, value] as const] : [];
      }),
    );
    return this.env;
  }
  get environmentKnown(): boolean {
    const [environment, variables] = [
      this.resource.get('Environment'),
      this.resource.get('Environment.Variables'),
    ];
    return (
      environment?.kind !== 'unknown' &&
      variables?.kind !== 'unknown' &&
      !variables?.keys.some(name => name.startsWith('Fn::'))
    );
  }
  get triggers(): readonly Trigger[] {
    return this.found;
  }
}

/** `Timeout: '30'` deploys as thirty. */
function numeric(setting: Setting<number>): Setting<number> {
  const value: unknown = setting.value;
  if (typeof value !== 'string') return setting;
  const read = Number(value);
  return withValue(setting, Number.isFinite(read) && value.trim() !== '' ? read : undefined);
}

function withValue(setting: Setting<number>, value: number | undefined): Setting<number> {
  const { value: _, ...rest } = { ...picked(setting) };
  return value === undefined ? rest : { ...rest, value };
}

function picked({
  origin,
  span,
  key,
  kind,
  keys,
  items,
  references,
  refersTo,
  get,
  node,
}: Setting<number>): Setting<number> {
  return {
    origin,
    span,
    key,
    kind,
    keys,
    items,
    references,
    get,
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(node ? { node } : {}),
  };
}
