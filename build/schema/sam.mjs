// Turns the almanac's own description of AWS SAM (server/src/schema/sam) into resource types. Properties that SAM hands
// on to CloudFormation borrow shape, documentation and effect of a change from the property they are handed on to.
import { find, withValues } from './cloudformation.mjs';
import { mapValues } from './service-spec.mjs';

const guide = 'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/';

/**
 * @param data the files of server/src/schema/sam by name
 * @param resources the CloudFormation resource types by name
 */
export function samTypes(data, resources) {
  const described = { ...data.resources.objects, ...data.events.objects };
  return Object.entries(data.resources.resources).map(([name, resource]) => {
    const lender = resource.as ? resources.get(resource.as) : undefined;
    if (resource.as && !lender) throw new Error(`${name} becomes ${resource.as}, which is not known`);
    const type = {
      name,
      doc: resource.doc,
      closed: true,
      objects: {},
      attributes: {},
      openAttributes: lender?.openAttributes,
      ref: lender?.ref,
      docUrl: `${guide}${resource.page}.html`,
      becomes: resource.as,
      references: resource.references,
    };
    const reader = createReader(type, { described, data, resources });
    type.attributes = mapValues(lender?.attributes ?? {}, attribute => ({
      ...attribute,
      shape: reader.borrow(lender, attribute.shape),
    }));
    type.properties = reader.properties(resource.properties);
    return type;
  });
}

/** What is not a type: Globals, events, policy templates, connectors and the resources SAM writes. */
export function samLists(data) {
  const { anywhere, ...beside } = data.generated;
  const events = mapValues(data.events.events, ofType =>
    mapValues(ofType, ({ doc, note, delivery, makes, bare, page }) => ({
      doc,
      note,
      delivery,
      makes,
      bare,
      docUrl: `${guide}${page}.html`,
    })),
  );
  return {
    globals: data.globals,
    events,
    policyTemplates: data['policy-templates'],
    connectors: data.connectors,
    generated: { anywhere, beside },
  };
}

function createReader(type, { described, data, resources }) {
  const eventShape = () => ({
    kind: 'any of',
    of: Object.entries(data.events.events[type.name]).map(([name, event]) => {
      const inner = `${name}Event.Properties`;
      const own =
        typeof event.properties === 'string' ? data.events.shared[event.properties] : event.properties;
      type.objects[inner] ??= { closed: true, properties: properties(own) };
      type.objects[`${name}Event`] ??= {
        doc: event.doc,
        closed: false,
        ignores: true,
        properties: {
          Type: { shape: { kind: 'string', values: [name] }, required: true, doc: 'The kind of event.' },
          Properties: { shape: { kind: 'object', type: inner }, required: !event.bare, doc: event.doc },
        },
      };
      return { kind: 'object', type: `${name}Event` };
    }),
  });

  function policiesShape() {
    type.objects.Policy ??= {
      doc: 'A SAM policy template with its parameters, or a policy with statements of your own.',
      closed: false,
      properties: {
        Version: {
          shape: { kind: 'string', values: ['2012-10-17', '2008-10-17'] },
          doc: 'The version of the policy language.',
        },
        Statement: {
          shape: { kind: 'json' },
          doc: 'Statements of your own: `Effect`, `Action`, `Resource`, `Condition`.',
        },
        ...mapValues(data['policy-templates'], (template, name) => ({
          shape: templateShape(name, template),
          doc: template.doc,
        })),
      },
    };
    const one = { kind: 'any of', of: [{ kind: 'string' }, { kind: 'object', type: 'Policy' }] };
    return { kind: 'any of', of: [...one.of, { kind: 'list', of: one }] };
  }

  function templateShape(name, { parameters = {} }) {
    type.objects[name] ??= {
      closed: false,
      properties: mapValues(parameters, targets => ({ shape: { kind: 'string' }, required: true, targets })),
    };
    return { kind: 'object', type: name };
  }

  function objectShape(name) {
    if (!described[name]) throw new Error(`${type.name}: there is no object ${name}`);
    if (!type.objects[name]) {
      const { '...': others, ...own } = described[name];
      type.objects[name] = { closed: others === undefined, ignores: others === 'ignored' };
      type.objects[name].properties = properties(own);
    }
    return { kind: 'object', type: name };
  }

  /** The shape of a CloudFormation property, with the objects it names copied in. */
  function borrow(lender, shape) {
    if (shape.kind === 'object') {
      const name = `${lender.name.split('::').slice(1).join('.')}.${shape.type}`;
      if (!type.objects[name]) {
        const object = lender.objects[shape.type];
        type.objects[name] = { doc: object.doc, closed: object.closed, ignores: object.ignores };
        type.objects[name].properties = mapValues(object.properties, property => ({
          ...property,
          shape: borrow(lender, property.shape),
        }));
      }
      return { kind: 'object', type: name };
    }
    if (shape.kind === 'any of') return { ...shape, of: shape.of.map(part => borrow(lender, part)) };
    return shape.of ? { ...shape, of: borrow(lender, shape.of) } : shape;
  }

  function shapeOf(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('list of ')) return { kind: 'list', of: shapeOf(trimmed.slice(8)) };
    if (trimmed.startsWith('map of ')) return { kind: 'map', of: shapeOf(trimmed.slice(7)) };
    const or = trimmed.indexOf(' or ');
    if (or > 0) {
      const rest = shapeOf(trimmed.slice(or + 4));
      return {
        kind: 'any of',
        of: [shapeOf(trimmed.slice(0, or)), ...(rest.kind === 'any of' ? rest.of : [rest])],
      };
    }
    if (/^(string|number|integer|boolean|json)$/.test(trimmed)) return { kind: trimmed };
    if (trimmed === 'event') return eventShape();
    if (trimmed === 'policies') return policiesShape();
    if (trimmed.includes('::')) {
      const { lender, property } = find(trimmed, resources);
      return borrow(lender, property.shape);
    }
    return objectShape(trimmed);
  }

  function properties(described) {
    return mapValues(described, spec => {
      const {
        is,
        like,
        values,
        suggest,
        for: targets,
        ...own
      } = typeof spec === 'string' ? { is: spec } : spec;
      const source = like ? find(like, resources) : undefined;
      const shape = is ? shapeOf(is) : borrow(source.lender, source.property.shape);
      const { required: _, shape: __, ...lent } = source?.property ?? {};
      return {
        ...lent,
        ...own,
        shape: values ? withValues(shape, values) : shape,
        targets: targets ?? lent.targets,
        suggestions: suggest,
      };
    });
  }

  return { properties, borrow };
}
