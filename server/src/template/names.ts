import type { Span } from '../text/span';
import { referencesOf, within } from './intrinsics';
import { type Entry, entryOf, type Node, type Syntax } from './syntax';

/** What a name in a template can stand for. Resources and parameters share one space. */
export type NameKind = 'resource' | 'parameter' | 'condition' | 'mapping' | 'output';

/** A place where a name stands: where it is declared, or where it is used. */
export interface NameUse {
  readonly kind: NameKind;
  readonly id: string;
  readonly at: Span;
  readonly declares: boolean;
}

const sections: Readonly<Record<string, NameKind>> = {
  Resources: 'resource',
  Parameters: 'parameter',
  Conditions: 'condition',
  Mappings: 'mapping',
  Outputs: 'output',
};

/** Every place of a template where a name is declared or used, in no order. Names that are declared nowhere count as resources. */
export function namesOf(syntax: Syntax): readonly NameUse[] {
  const found: NameUse[] = [];
  const declared = new Map<string, NameKind>();
  for (const [section, kind] of Object.entries(sections)) {
    const node = entryOf(syntax.root, section)?.value;
    if (node?.kind !== 'map') continue;
    for (const { key } of node.entries) {
      found.push({ kind, id: key.raw, at: within(key, 0, key.raw.length), declares: true });
      if (kind === 'resource' || kind === 'parameter') declared.set(key.raw, kind);
    }
  }
  const uses = (kind: NameKind, scalar: Node | undefined) => {
    if (scalar?.kind !== 'scalar' || scalar.raw === '') return;
    found.push({ kind, id: scalar.raw, at: within(scalar, 0, scalar.raw.length), declares: false });
  };
  const refers = (id: string, at: Span) => {
    // `Ship.Alias` names what SAM makes beside the function Ship.
    const own = declared.has(id) ? id : (id.split('.', 1)[0] ?? id);
    const end = at.start + own.length;
    found.push({
      kind: declared.get(own) ?? 'resource',
      id: own,
      at: own === id ? at : { uri: at.uri, start: at.start, end },
      declares: false,
    });
  };

  const waiting: Node[] = syntax.root ? [syntax.root] : [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.kind === 'list') waiting.push(...node.items);
    else if (node.kind === 'map') {
      for (const { value } of node.entries) if (value) waiting.push(value);
    } else if (node.kind === 'call') {
      const operands = node.argument?.kind === 'list' ? node.argument.items : [];
      if (node.name === 'Condition') uses('condition', node.argument);
      else if (node.name === 'Fn::If') uses('condition', operands[0]);
      else if (node.name === 'Fn::FindInMap') uses('mapping', operands[0]);
      for (const { id, at } of referencesOf(node)) if (!id.startsWith('AWS::')) refers(id, at);
      if (node.argument) waiting.push(node.argument);
    }
  }
  for (const section of ['Resources', 'Outputs']) {
    for (const { value } of entriesOf(entryOf(syntax.root, section)?.value)) {
      uses('condition', entryOf(value, 'Condition')?.value);
      if (section === 'Resources') besideProperties(value);
    }
  }
  for (const { value } of entriesOf(entryOf(syntax.root, 'Conditions')?.value)) conditionsIn(value);
  return found;

  function besideProperties(resource: Node | undefined): void {
    const dependsOn = entryOf(resource, 'DependsOn')?.value;
    for (const item of dependsOn?.kind === 'list' ? dependsOn.items : [dependsOn]) uses('resource', item);
    // Connectors name both ends by logical id.
    for (const end of ['Source', 'Destination'])
      uses('resource', entryOf(entryOf(entryOf(resource, 'Properties')?.value, end)?.value, 'Id')?.value);
    for (const { value } of entriesOf(entryOf(resource, 'Connectors')?.value)) {
      uses(
        'resource',
        entryOf(entryOf(entryOf(value, 'Properties')?.value, 'Destination')?.value, 'Id')?.value,
      );
    }
  }

  /** `Condition: Name` in its long form. */
  function conditionsIn(node: Node | undefined): void {
    if (node?.kind === 'list') for (const item of node.items) conditionsIn(item);
    else if (node?.kind === 'call') conditionsIn(node.argument);
    else if (node?.kind === 'map')
      for (const { key, value } of node.entries) if (key.raw === 'Condition') uses('condition', value);
  }
}

function entriesOf(node: Node | undefined): readonly Entry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** Whether CloudFormation takes the name: letters and digits only for logical ids. */
export function isName(kind: NameKind, name: string): boolean {
  return kind === 'mapping' ? /^[A-Za-z0-9.-]{1,255}$/.test(name) : /^[A-Za-z0-9]{1,255}$/.test(name);
}
