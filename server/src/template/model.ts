import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { type Editor, editorOf } from './edit';
import { type Scope, settingOf } from './evaluate';
import { type CallNode, type Entry, entryOf, type Node, type Syntax, walk } from './syntax';
import type { Named, Parameter, Plain, Resource, Setting, Template, World } from './template';
import { worldsOf } from './worlds';

const serverlessTransform = 'AWS::Serverless-2016-10-31';

/** Macros that leave names and properties as they are written. */
const knownTransforms: ReadonlySet<string> = new Set([
  serverlessTransform,
  'AWS::LanguageExtensions',
  'AWS::CodeDeployBlueGreen',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
]);

/** Whether a text is a SAM or CloudFormation template; its name plays no part. */
export function isTemplate({ root }: Syntax): boolean {
  const version = entryOf(root, 'AWSTemplateFormatVersion');
  if (version) return true;
  if (transformsOf(root).some(name => name.startsWith('AWS::'))) return true;
  const resources = entryOf(root, 'Resources')?.value;
  if (resources?.kind !== 'map') return false;
  return resources.entries.some(({ value }) => {
    const type = entryOf(value, 'Type')?.value;
    return type?.kind === 'scalar' && /^(?:AWS|Custom|Alexa)::/.test(type.raw);
  });
}

/**
 * The template as it would be deployed, once for each world; the first is the one that parameter defaults lead to.
 * @param previous the templates of an earlier text: their resources that are written the same, under the same Globals
 * and parameters, are taken over with all that was worked out about them. They must not be read any more.
 */
export function templatesOf(syntax: Syntax, previous: readonly Template[] = []): readonly Template[] {
  const parameters = parametersOf(syntax.root);
  const editor = editorOf(syntax);
  const surroundings = surroundingsOf(syntax.root);
  return worldsOf(syntax, parameters).map(world => {
    const before = previous
      .flatMap(template => contexts.get(template) ?? [])
      .find(context => sameContext(context, world, surroundings));
    return templateOf(
      syntax,
      before ?? contextOf(syntax.root, world, parameters, surroundings),
      parameters,
      editor,
    );
  });
}

/** What the settings of resources depend on beside the resource itself. */
interface Context {
  readonly scope: Scope;
  readonly globals: Node | undefined;
  readonly transforms: readonly string[];
  /** The entries of every section that settings can look into. */
  readonly surroundings: readonly Entry[];
  readonly resources: WeakMap<Entry, WrittenResource>;
  /** Of the newest text. */
  editor: Editor;
}

const contexts = new WeakMap<Template, Context>();

function surroundingsOf(root: Node | undefined): readonly Entry[] {
  const transform = entryOf(root, 'Transform');
  return [
    ...['Parameters', 'Mappings', 'Conditions', 'Globals'].flatMap(section => entriesOf(root, section)),
    ...(transform ? [transform] : []),
  ];
}

function contextOf(
  root: Node | undefined,
  world: World,
  parameters: ReadonlyMap<string, Parameter>,
  surroundings: readonly Entry[],
): Context {
  const transforms = transformsOf(root);
  return {
    scope: { world, parameters, mappings: entryOf(root, 'Mappings')?.value },
    globals: transforms.includes(serverlessTransform) ? entryOf(root, 'Globals')?.value : undefined,
    transforms,
    surroundings,
    resources: new WeakMap(),
    editor: noEditor,
  };
}

const noEditor: Editor = {
  set: () => [],
  remove: () => [],
  append: () => [],
  rename: () => [],
  inline: () => '',
};

function sameContext(context: Context, world: World, surroundings: readonly Entry[]): boolean {
  return (
    context.surroundings.length === surroundings.length &&
    context.surroundings.every((entry, index) => entry === surroundings[index]) &&
    sameMap(context.scope.world.conditions, world.conditions) &&
    sameMap(context.scope.world.parameters, world.parameters)
  );
}

function sameMap<T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): boolean {
  return (
    one.size === other.size && [...one].every(([key, value]) => other.has(key) && other.get(key) === value)
  );
}

function templateOf(
  syntax: Syntax,
  context: Context,
  parameters: ReadonlyMap<string, Parameter>,
  editor: Editor,
): Template {
  const { root, uri } = syntax;
  const { scope, transforms } = context;
  const { world } = scope;
  context.editor = editor;
  const everyResource = new Map<string, Resource>();
  let generated = false;
  for (const entry of entriesOf(root, 'Resources')) {
    if (entry.key.raw.startsWith('Fn::')) generated = true;
    else if (entry.value?.kind === 'map' && !everyResource.has(entry.key.raw)) {
      const resource = context.resources.get(entry) ?? new WrittenResource(entry, context);
      context.resources.set(entry, resource);
      everyResource.set(entry.key.raw, resource);
    }
  }
  const resources = new Map(
    [...everyResource].filter(
      ([, { condition }]) => condition === undefined || world.conditions.get(condition) !== false,
    ),
  );
  const byType = new Map<string, Resource[]>();
  for (const resource of resources.values()) {
    const same = byType.get(resource.type);
    if (same) same.push(resource);
    else byType.set(resource.type, [resource]);
  }
  const template: Template = {
    uri,
    syntax,
    world,
    isSam: transforms.includes(serverlessTransform),
    hasMacros:
      generated ||
      transforms.some(name => !knownTransforms.has(name)) ||
      entryOf(root, 'Fn::Transform') !== undefined,
    resources,
    everyResource,
    parameters,
    mappings: namedOf(root, 'Mappings'),
    conditions: namedOf(root, 'Conditions'),
    outputs: namedOf(root, 'Outputs'),
    ofType: (...types) =>
      types.length === 1
        ? (byType.get(types[0]!) ?? [])
        : [...resources.values()].filter(({ type }) => types.includes(type)),
    at: <T>(path: string) => {
      const [first = '', ...rest] = path.split('.');
      const entry = entryOf(root, first);
      const setting = entry && settingOf(scope, entry.key, entry.value);
      return (rest.length ? setting?.get(rest.join('.')) : setting) as Setting<T> | undefined;
    },
    addResource: (id, type, properties) =>
      editor.set(['Resources', id], { Type: type, Properties: properties }),
    set: (path, value) => editor.set(path.split('.'), value),
    remove: path => editor.remove(path.split('.')),
    rename: (path, name) => editor.rename(path.split('.'), name),
    *calls(): Iterable<CallNode> {
      for (const node of walk(root)) if (node.kind === 'call') yield node;
    },
  };
  contexts.set(template, context);
  return template;
}

class WrittenResource implements Resource {
  readonly id: string;
  readonly type: string;
  private readonly known = new Map<string, Setting | undefined>();

  constructor(
    private readonly entry: Entry,
    private readonly context: Context,
  ) {
    this.id = entry.key.raw;
    const type = entryOf(entry.value, 'Type')?.value;
    // No type is named as what every table of the language has: `constructor`.
    this.type = type?.kind === 'scalar' && !(type.raw in Object.prototype) ? type.raw : '';
  }

  get name(): Span {
    return this.entry.key;
  }

  get typeSpan(): Span {
    return entryOf(this.entry.value, 'Type')?.value ?? this.entry.key;
  }

  get span(): Span {
    const { key, value } = this.entry;
    return { uri: key.uri, start: key.start, end: (value ?? key).end };
  }

  get condition(): string | undefined {
    const condition = entryOf(this.entry.value, 'Condition')?.value;
    return condition?.kind === 'scalar' ? condition.raw : undefined;
  }

  get dependsOn(): readonly Setting[] {
    return this.attribute('DependsOn')?.items ?? [];
  }

  get<T = unknown>(path: string): Setting<T> | undefined {
    let setting = this.known.get(path);
    if (setting === undefined && !this.known.has(path)) {
      setting = this.find(path);
      this.known.set(path, setting);
    }
    return setting as Setting<T> | undefined;
  }

  private find(path: string): Setting | undefined {
    const properties = entryOf(this.entry.value, 'Properties');
    if (path === '')
      return properties?.value && settingOf(this.context.scope, properties.key, properties.value);
    const dot = path.indexOf('.');
    const first = dot < 0 ? path : path.slice(0, dot);
    const whole =
      properties?.value?.kind === 'call'
        ? settingOf(this.context.scope, properties.key, properties.value)?.get(first)
        : undefined;
    const own = entryOf(properties?.value, first);
    const global = this.globalEntry(first);
    const fromGlobals = global?.value ? { key: global.key, node: global.value } : undefined;
    const setting = whole ?? settingOf(this.context.scope, own?.key ?? this.name, own?.value, fromGlobals);
    return dot < 0 ? setting : setting?.get(path.slice(dot + 1));
  }

  private globalEntry(name: string): Entry | undefined {
    if (!this.context.globals || !this.type.startsWith('AWS::Serverless::')) return undefined;
    const ignored = this.attribute('IgnoreGlobals');
    if (ignored && (ignored.value === '*' || ignored.items.some(({ value }) => value === name)))
      return undefined;
    return entryOf(entryOf(this.context.globals, this.type.slice('AWS::Serverless::'.length))?.value, name);
  }

  keys(path = ''): readonly string[] {
    if (path !== '') return this.get(path)?.keys ?? [];
    const own = this.get('')?.keys ?? [];
    const globals =
      this.context.globals && this.type.startsWith('AWS::Serverless::')
        ? entryOf(this.context.globals, this.type.slice('AWS::Serverless::'.length))?.value
        : undefined;
    const more =
      globals?.kind === 'map'
        ? globals.entries.map(({ key }) => key.raw).filter(name => this.globalEntry(name))
        : [];
    return [...new Set([...own, ...more])];
  }

  attribute<T = unknown>(path: string): Setting<T> | undefined {
    const [first = '', ...rest] = path.split('.');
    const entry = entryOf(this.entry.value, first);
    const setting = entry && settingOf(this.context.scope, entry.key, entry.value);
    return (rest.length ? setting?.get(rest.join('.')) : setting) as Setting<T> | undefined;
  }

  /** Where the value that holds is written: here, in Globals, or as the default of a parameter. */
  private place(path: string): readonly string[] {
    const setting = this.get(path);
    if (setting?.origin === 'globals')
      return ['Globals', this.type.slice('AWS::Serverless::'.length), ...path.split('.')];
    if (
      setting?.origin === 'parameter' &&
      setting.refersTo &&
      this.context.scope.parameters.get(setting.refersTo)?.defaultSpan
    ) {
      return ['Parameters', setting.refersTo, 'Default'];
    }
    return ['Resources', this.id, 'Properties', ...path.split('.')];
  }

  set(path: string, value: Plain): readonly Edit[] {
    return this.context.editor.set(this.place(path), value);
  }

  setAttribute(path: string, value: Plain): readonly Edit[] {
    return this.context.editor.set(['Resources', this.id, ...path.split('.')], value);
  }

  remove(path: string): readonly Edit[] {
    const place = this.place(path);
    return place[0] === 'Parameters' ? [] : this.context.editor.remove(place);
  }

  append(path: string, value: Plain): readonly Edit[] {
    const place = this.place(path);
    return place[0] === 'Parameters' ? [] : this.context.editor.append(place, value);
  }

  rename(path: string, name: string): readonly Edit[] {
    return this.context.editor.rename(['Resources', this.id, 'Properties', ...path.split('.')], name);
  }

  removeAttribute(path: string): readonly Edit[] {
    return this.context.editor.remove(['Resources', this.id, ...path.split('.')]);
  }
}

function entriesOf(root: Node | undefined, section: string): readonly Entry[] {
  const node = entryOf(root, section)?.value;
  return node?.kind === 'map' ? node.entries : [];
}

function namedOf(root: Node | undefined, section: string): ReadonlyMap<string, Named> {
  return new Map(
    entriesOf(root, section).map(({ key, value }) => {
      const span: Span = { uri: key.uri, start: key.start, end: (value ?? key).end };
      return [
        key.raw,
        value ? { id: key.raw, name: key, span, node: value } : { id: key.raw, name: key, span },
      ] as const;
    }),
  );
}

function parametersOf(root: Node | undefined): ReadonlyMap<string, Parameter> {
  return new Map(
    entriesOf(root, 'Parameters').map(({ key, value }) => {
      const scalar = (name: string) => {
        const node = entryOf(value, name)?.value;
        return node?.kind === 'scalar' && node.value !== null ? node : undefined;
      };
      const [type, initial, noEcho] = [scalar('Type'), scalar('Default'), scalar('NoEcho')];
      const allowed = entryOf(value, 'AllowedValues')?.value;
      const parameter: Parameter = {
        id: key.raw,
        name: key,
        span: { uri: key.uri, start: key.start, end: (value ?? key).end },
        noEcho: String(noEcho?.value) === 'true',
        ...(type ? { type: type.raw } : {}),
        ...(initial ? { default: numberWhereMeant(initial.value!, type?.raw), defaultSpan: initial } : {}),
        ...(allowed?.kind === 'list'
          ? {
              allowed: allowed.items.flatMap(item =>
                item.kind === 'scalar' && item.value !== null ? [item.value] : [],
              ),
            }
          : {}),
        ...(value ? { node: value } : {}),
      };
      return [key.raw, parameter] as const;
    }),
  );
}

/** `Type: Number` with `Default: '30'` is thirty. */
function numberWhereMeant(
  value: string | number | boolean,
  type: string | undefined,
): string | number | boolean {
  return type === 'Number' &&
    typeof value === 'string' &&
    value.trim() !== '' &&
    Number.isFinite(Number(value))
    ? Number(value)
    : value;
}

function transformsOf(root: Node | undefined): readonly string[] {
  const transform = entryOf(root, 'Transform')?.value;
  const items = transform?.kind === 'list' ? transform.items : transform ? [transform] : [];
  return items.map(item => {
    if (item.kind === 'scalar') return item.raw;
    const name = entryOf(item, 'Name')?.value;
    return name?.kind === 'scalar' ? name.raw : 'a macro';
  });
}
