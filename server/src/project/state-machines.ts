import { type Machine, readMachine } from '../state-machine/machine';
import { parseEmbeddedJson } from '../template/embedded';
import { subOf } from '../template/intrinsics';
import type { Node, ScalarNode, Syntax } from '../template/syntax';
import type { Resource, Setting, Template } from '../template/template';
import type { Span } from '../text/span';
import type { Project } from './project';

/** A Step Functions state machine, in both dialects. */
export interface StateMachine {
  readonly id: string;
  readonly resource: Resource;
  readonly type: Setting<string> | undefined;
  readonly express: boolean;
  /** Where the definition was read from; absent for one that only the deployment knows. */
  readonly definition?: Definition;
  /** The values given for `${…}` in the definition. */
  readonly substitutions: Setting | undefined;
}

export interface Definition {
  /** The template itself, or the file that `DefinitionUri` names. */
  readonly uri: string;
  readonly machine: Machine;
  /** The text it stands in, for `${…}` that are looked for in it. */
  readonly text: string;
  readonly root: Node;
}

export const stateMachineTypes = [
  'AWS::Serverless::StateMachine',
  'AWS::StepFunctions::StateMachine',
] as const;

/** The property by which each dialect names a file beside the template. */
export function definitionPath(resource: Resource): string | undefined {
  const path = resource.get(
    resource.type === 'AWS::Serverless::StateMachine' ? 'DefinitionUri' : 'DefinitionS3Location',
  )?.value;
  return typeof path === 'string' && !/^[a-z0-9+.-]+:/i.test(path) ? path : undefined;
}

const known = new WeakMap<Project, readonly StateMachine[]>();

/** The state machines of a project. */
export function stateMachinesOf(project: Project): readonly StateMachine[] {
  const there = known.get(project);
  if (there) return there;
  const { template, definitions } = project;
  const machines = template.ofType(...stateMachineTypes).map((resource): StateMachine => {
    const type = resource.get<string>(
      resource.type === 'AWS::Serverless::StateMachine' ? 'Type' : 'StateMachineType',
    );
    const definition = inTemplate(resource, template) ?? inFile(definitions.get(resource.id));
    return {
      id: resource.id,
      resource,
      type,
      express: type?.value === 'EXPRESS',
      substitutions: resource.get('DefinitionSubstitutions'),
      ...(definition ? { definition } : {}),
    };
  });
  known.set(project, machines);
  return machines;
}

function inFile(syntax: Syntax | undefined): Definition | undefined {
  const machine = syntax && readMachine(syntax.root);
  return machine && syntax.root
    ? { uri: syntax.uri, machine, text: syntax.text, root: syntax.root }
    : undefined;
}

/** `Definition` written out, or JSON in a `DefinitionString`, with or without a Sub around it. */
function inTemplate(resource: Resource, template: Template): Definition | undefined {
  const { text } = template.syntax;
  const written = resource.get('Definition')?.node;
  if (written?.kind === 'map') {
    const machine = readMachine(written);
    return machine && { uri: template.uri, machine, text, root: written };
  }
  const inText = resource.get('DefinitionString')?.node;
  const scalar = inText?.kind === 'call' ? subOf(inText)?.text : inText;
  const root = scalar?.kind === 'scalar' ? parseEmbeddedJson(scalar, text) : undefined;
  const machine = readMachine(root);
  return machine && root ? { uri: template.uri, machine, text, root } : undefined;
}

/** A `${Name}` of a definition, as SAM and CloudFormation fill it in. */
export interface Substitution {
  readonly name: string;
  /** The name, without the braces. */
  readonly at: Span;
}

/** Every `${Name}` in the stretch of text that a definition stands in. */
export function substitutionsIn({ uri, text, root }: Definition): readonly Substitution[] {
  const marks = /\$\{([A-Za-z0-9_.:-]{1,255})\}/g;
  marks.lastIndex = root.start;
  const found: Substitution[] = [];
  for (let mark = marks.exec(text); mark && mark.index < root.end; mark = marks.exec(text)) {
    const start = mark.index + 2;
    found.push({ name: mark[1]!, at: { uri, start, end: start + mark[1]!.length } });
  }
  return found;
}

/** A name in the quotes that the one it replaces has. */
export function quotedAs({ style }: Pick<ScalarNode, 'style'>, name: string): string {
  return style === 'double' ? JSON.stringify(name) : style === 'single' ? `'${name}'` : name;
}
