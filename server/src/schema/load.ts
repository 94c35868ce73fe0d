import { copied, createDecoder, type EncodedService, record } from './decode';
import type {
  EventType,
  Generated,
  PolicyTemplate,
  ResourceType,
  Sam,
  Schema,
  TemplateWords,
} from './schema';

/** What the index tells before any service is loaded. */
export interface SchemaIndex {
  readonly made: string;
  /** Every type name, in order. */
  readonly names: readonly string[];
  /** The service a type belongs to, `AWS.Lambda`; any `Custom::Name` belongs to CloudFormation. */
  serviceOf(type: string): string | undefined;
  readonly template: TemplateWords;
}

/** The types of one service, each decoded when it is first asked for. */
export interface Service {
  type(name: string): ResourceType | undefined;
  /** Of AWS SAM only. */
  readonly sam?: Sam;
  eventTypes(resourceType: string): readonly EventType[];
}

/** The name of the file to read first. */
export const indexAsset = 'schema/index.json';

/** The file of the snippets, a list of `Snippet`. */
export const snippetsAsset = 'schema/snippets.json';

const samService = 'AWS.Serverless';
const customResource = 'AWS::CloudFormation::CustomResource';

interface EncodedIndex {
  readonly made: string;
  readonly services: Readonly<Record<string, readonly string[]>>;
  readonly template: { readonly [words in keyof TemplateWords]: Readonly<Record<string, never>> };
}

interface EncodedSam {
  readonly globals: Sam['globals'];
  readonly events: Readonly<Record<string, Readonly<Record<string, Omit<EventType, 'name' | 'properties'>>>>>;
  readonly policyTemplates: Readonly<Record<string, PolicyTemplate>>;
  readonly connectors: Sam['connectors'];
  readonly generated: Generated;
}

export function readIndex(text: string): SchemaIndex {
  const { made, services, template } = JSON.parse(text) as EncodedIndex;
  const serviceOfType = new Map<string, string>();
  for (const [service, types] of Object.entries(services)) {
    const prefix = service.replace('.', '::');
    for (const type of types) serviceOfType.set(`${prefix}::${type}`, service);
  }
  return {
    made,
    names: [...serviceOfType.keys()].sort(),
    serviceOf: type => serviceOfType.get(type.startsWith('Custom::') ? customResource : type),
    template: {
      sections: copied(template.sections),
      resource: copied(template.resource),
      parameter: copied(template.parameter),
      output: copied(template.output),
      parameterTypes: copied(template.parameterTypes),
      intrinsics: copied(template.intrinsics),
      pseudoParameters: copied(template.pseudoParameters),
      managedPolicies: copied(template.managedPolicies),
    },
  };
}

/** The services needed to tell of these types; AWS SAM is always among them, unknown types are passed by. */
export function servicesFor(index: SchemaIndex, types: Iterable<string>): readonly string[] {
  const services = new Set([samService]);
  for (const type of types) {
    const service = index.serviceOf(type);
    if (service) services.add(service);
  }
  return [...services].sort();
}

/** The file a service is read from. */
export function assetOf(service: string): string {
  return `schema/${service}.json`;
}

/** The files needed to tell of these types. */
export function assetsFor(index: SchemaIndex, types: Iterable<string>): readonly string[] {
  return servicesFor(index, types).map(assetOf);
}

export function readService(name: string, text: string): Service {
  const encoded = JSON.parse(text) as EncodedService & { readonly sam?: EncodedSam };
  const decode = createDecoder(encoded);
  const prefix = `${name.replace('.', '::')}::`;
  const decoded = new Map<string, ResourceType>();

  function type(typeName: string): ResourceType | undefined {
    const known = decoded.get(typeName);
    if (known) return known;
    const last = typeName.slice(prefix.length);
    if (!typeName.startsWith(prefix) || !Object.hasOwn(encoded.types, last)) return undefined;
    const made = decode(typeName, encoded.types[last]!);
    decoded.set(typeName, made);
    return made;
  }

  function eventTypes(resourceType: string): readonly EventType[] {
    const events = encoded.sam?.events;
    const resource = events && Object.hasOwn(events, resourceType) ? type(resourceType) : undefined;
    if (!events || !resource) return [];
    return Object.entries(events[resourceType] ?? {}).map(([event, words]) => ({
      ...words,
      name: event,
      properties: resource.objects[`${event}Event.Properties`] ?? { properties: record(), closed: false },
    }));
  }

  return { type, eventTypes, sam: encoded.sam && samOf(encoded.sam) };
}

function samOf({ globals, policyTemplates, connectors, generated }: EncodedSam): Sam {
  const templates = record<PolicyTemplate>();
  for (const [name, template] of Object.entries(policyTemplates)) {
    templates[name] = template.parameters
      ? { ...template, parameters: copied(template.parameters) }
      : template;
  }
  const destinations = record<Sam['connectors'][string]>();
  for (const [source, found] of Object.entries(connectors)) destinations[source] = copied(found);
  return {
    globals: copied(globals),
    policyTemplates: templates,
    connectors: destinations,
    generated: { beside: copied(generated.beside), anywhere: copied(generated.anywhere) },
  };
}

/** The schema of the services that have been read. Making one is cheap; the services remember what was decoded. */
export function createSchema(index: SchemaIndex, services: ReadonlyMap<string, Service>): Schema {
  const sam = services.get(samService);
  return {
    names: index.names,
    made: index.made,
    template: index.template,
    sam: sam?.sam ?? noSam,
    known: name => index.serviceOf(name) !== undefined,
    type(name) {
      const service = services.get(index.serviceOf(name) ?? '');
      return service?.type(name.startsWith('Custom::') ? customResource : name);
    },
    eventTypes: resourceType => sam?.eventTypes(resourceType) ?? [],
  };
}

const noSam: Sam = {
  globals: record(),
  policyTemplates: record(),
  connectors: record(),
  generated: { beside: record(), anywhere: record() },
};

/** Knows nothing: every type may be newer than the data. */
export const emptySchema: Schema = {
  type: () => undefined,
  names: [],
  known: () => false,
  made: '',
  template: {
    sections: record(),
    resource: record(),
    parameter: record(),
    output: record(),
    parameterTypes: record(),
    intrinsics: record(),
    pseudoParameters: record(),
    managedPolicies: record(),
  },
  sam: noSam,
  eventTypes: () => [],
};
