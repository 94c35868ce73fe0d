import type { Reference, Resource, Template } from '../template/template';
import type { Span } from '../text/span';
import { usesFor } from './names';

/** Why one resource waits for another. */
export interface Dependency {
  readonly on: string;
  readonly at: Span;
}

/** What CloudFormation will make, by a name each: a resource, or a part that SAM makes of one. */
type Graph = Map<string, Dependency[]>;

const referencesOf = new WeakMap<Resource, ReadonlyMap<string, readonly Reference[]>>();

/** Every logical id a resource refers to, by its properties; kept for as long as the resource stays the same. */
export function referencesByProperty(resource: Resource): ReadonlyMap<string, readonly Reference[]> {
  let known = referencesOf.get(resource);
  if (!known) {
    const root = resource.get('');
    const names = resource.keys();
    known = new Map(
      names.length || !root
        ? names.map(name => [name, resource.get(name)?.references ?? []] as const)
        : [['', root.references]],
    );
    referencesOf.set(resource, known);
  }
  return known;
}

/** Resources that wait for one another in a circle, each circle once, with the place of each step. */
export function circlesOf(template: Template): readonly (readonly Dependency[])[] {
  return circlesIn(graphOf(template));
}

/** Conditions that are decided by one another. */
export function conditionCirclesOf(template: Template): readonly (readonly Dependency[])[] {
  const graph: Graph = new Map();
  for (const { section, owner, id, at } of usesFor('condition', template)) {
    if (section !== 'Conditions') continue;
    graph.set(owner, [...(graph.get(owner) ?? []), { on: id, at }]);
  }
  return circlesIn(graph);
}

const edges = new WeakMap<Resource, readonly (Reference & { readonly from: string })[]>();

/** Every reference of a resource that something waits for, kept for as long as the resource stays the same. */
function edgesOf(resource: Resource): readonly (Reference & { readonly from: string })[] {
  let known = edges.get(resource);
  if (!known) {
    known = [...referencesByProperty(resource)].flatMap(([property, references]) => {
      const from = partOf(resource, property);
      return from === undefined ? [] : references.map(({ id, at }) => ({ from, id, at }));
    });
    edges.set(resource, known);
  }
  return known;
}

function circlesIn(graph: Graph): readonly (readonly Dependency[])[] {
  const circles: Dependency[][] = [];
  const done = new Set<string>();
  for (const group of groupsOf(graph)) {
    const circle = shortestCircle(graph, group);
    const key = circle
      .map(({ on }) => on)
      .sort()
      .join();
    if (circle.length && !done.has(key)) circles.push(circle);
    done.add(key);
  }
  return circles;
}

function graphOf(template: Template): Graph {
  const graph: Graph = new Map();
  const add = (from: string, on: string, at: Span) => {
    const edges = graph.get(from) ?? [];
    edges.push({ on, at });
    graph.set(from, edges);
  };
  for (const resource of template.resources.values()) {
    for (const { value, span } of resource.dependsOn)
      if (typeof value === 'string' && template.resources.has(value)) add(resource.id, value, span);
    const role = roleOf(resource);
    for (const { from, id, at } of edgesOf(resource)) {
      if (template.resources.has(id) || (template.isSam && implicitApis.includes(id))) add(from, id, at);
      else if (id.endsWith('Role') && roleOf(template.resources.get(id.slice(0, -4))) === id)
        add(from, id, at);
    }
    if (role !== undefined) add(resource.id, role, resource.get('Policies')?.key ?? resource.name);
    for (const { on, at } of madeByEvents(resource, template)) add(on, resource.id, at);
  }
  return graph;
}

/** The role SAM makes for a function or state machine that names none. */
function roleOf(resource: Resource | undefined): string | undefined {
  const makes =
    resource?.type === 'AWS::Serverless::Function' || resource?.type === 'AWS::Serverless::StateMachine';
  return makes && !resource.get('Role') ? `${resource.id}Role` : undefined;
}

/** Which of the resources SAM makes a property goes to; none where nothing else waits for that one. */
function partOf({ id, type }: Resource, property: string): string | undefined {
  if (!type.startsWith('AWS::Serverless::')) return id;
  if (type === 'AWS::Serverless::Function' || type === 'AWS::Serverless::StateMachine') {
    if (['Policies', 'AssumeRolePolicyDocument', 'PermissionsBoundary'].includes(property))
      return `${id}Role`;
    return ['Events', 'EventInvokeConfig', 'FunctionUrlConfig', 'DeploymentPreference'].includes(property)
      ? undefined
      : id;
  }
  if (type === 'AWS::Serverless::Api' || type === 'AWS::Serverless::HttpApi')
    return ['DefinitionBody', 'Description', 'Name'].includes(property) ? id : undefined;
  return type === 'AWS::Serverless::Connector' ? undefined : id;
}

/** Resources that an event of a function changes so that they wait for the function: bucket, API, user pool. */
function madeByEvents(resource: Resource, template: Template): readonly Dependency[] {
  if (resource.type !== 'AWS::Serverless::Function') return [];
  const events = resource.get('Events');
  return (events?.keys ?? []).flatMap(name => {
    const event = events?.get(name);
    const source = event?.get(`Properties.${sourceOf[String(event.get('Type')?.value)] ?? '-'}`);
    const kind = String(event?.get('Type')?.value);
    if (event && !source && Object.hasOwn(implicit, kind)) return [{ on: implicit[kind]!, at: event.key }];
    const target = source?.refersTo === undefined ? undefined : template.resources.get(source.refersTo);
    if (!event || !source || !target) return [];
    // An API with a definition of its own stays as it is written.
    const isFixed = target.get('DefinitionBody') || target.get('DefinitionUri');
    const changes = changed.includes(target.type) && !isFixed;
    return changes ? [{ on: target.id, at: source.span }] : [];
  });
}

const sourceOf: Readonly<Record<string, string>> = {
  S3: 'Bucket',
  Api: 'RestApiId',
  HttpApi: 'ApiId',
  Cognito: 'UserPool',
};

/** The API SAM makes for events that name none. */
const implicit: Readonly<Record<string, string>> = { Api: 'ServerlessRestApi', HttpApi: 'ServerlessHttpApi' };
const implicitApis = Object.values(implicit);

const changed: readonly string[] = [
  'AWS::S3::Bucket',
  'AWS::Serverless::Api',
  'AWS::Serverless::HttpApi',
  'AWS::Cognito::UserPool',
];

/** Groups of names that all wait for one another (Tarjan's, without recursion). */
function groupsOf(graph: Graph): readonly ReadonlySet<string>[] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const groups: Set<string>[] = [];
  const enter = (name: string) => {
    index.set(name, index.size);
    low.set(name, index.get(name)!);
    stack.push(name);
    onStack.add(name);
    return { name, next: 0 };
  };
  for (const start of graph.keys()) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { name } = here;
      const edge = graph.get(name)?.[here.next++];
      if (edge && !index.has(edge.on)) path.push(enter(edge.on));
      else if (edge) {
        if (onStack.has(edge.on)) low.set(name, Math.min(low.get(name)!, index.get(edge.on)!));
      } else {
        path.pop();
        const above = path.at(-1);
        if (above) low.set(above.name, Math.min(low.get(above.name)!, low.get(name)!));
        if (low.get(name) === index.get(name)) {
          const group = new Set(stack.splice(stack.lastIndexOf(name)));
          for (const one of group) onStack.delete(one);
          if (group.size > 1 || graph.get(name)?.some(({ on }) => on === name)) groups.push(group);
        }
      }
    }
  }
  return groups;
}

/** The shortest way round within a group, from its first name on. */
function shortestCircle(graph: Graph, group: ReadonlySet<string>): Dependency[] {
  let best: Dependency[] = [];
  for (const start of [...group].slice(0, 50)) {
    const cameBy = new Map<string, { readonly from: string; readonly edge: Dependency }>();
    const waiting = [start];
    for (let name = waiting.shift(); name !== undefined && !cameBy.has(start); name = waiting.shift())
      for (const edge of graph.get(name) ?? [])
        if (group.has(edge.on) && !cameBy.has(edge.on)) {
          cameBy.set(edge.on, { from: name, edge });
          waiting.push(edge.on);
        }
    const circle: Dependency[] = [];
    for (
      let name = start, step = cameBy.get(name);
      step && circle.length <= group.size;
      step = cameBy.get(name)
    ) {
      circle.unshift(step.edge);
      name = step.from;
      if (name === start) break;
    }
    if (circle.length && (best.length === 0 || circle.length < best.length)) best = circle;
  }
  return best;
}
