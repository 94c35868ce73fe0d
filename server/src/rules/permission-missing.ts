import type { SdkCall } from '../handler/handler';
import { handledFunctions } from '../project/handled';
import { allows, grantsOf } from '../project/permissions';
import type { Fn, Project } from '../project/project';
import type { Schema } from '../schema/schema';
import { getAtt, type Plain, ref } from '../template/template';
import type { Fix, Problem, Rule } from './rule';

export const rule: Rule = {
  id: 'permission-missing',
  title: 'Function calls what its policies do not allow',
  severity: 'warning',
  facts: [],
  *check({ project, schema }) {
    for (const { fn, model } of handledFunctions(project)) {
      const grants = grantsOf(fn, project, schema);
      if (!grants) continue; // a part of what it may do stands elsewhere
      const told = new Set<string>();
      for (const call of model.calls) {
        const missing = call.actions.find(action => !allows(grants, action));
        if (!missing || told.has(missing)) continue;
        told.add(missing);
        const fix = fixFor(fn, call, missing, project, schema);
        yield {
          at: call.at,
          message: `${fn.id} calls ${call.operation}, but none of its policies allows ${missing}`,
          related: [
            { at: fn.resource.get('Policies')?.key ?? fn.name, message: `${fn.id} has its policies here` },
          ],
          ...(fix ? { fix } : {}),
        } satisfies Problem;
      }
    }
  },
};

/** The resource a call names, through the environment variable that refers to it. */
function targetOf(fn: Fn, call: SdkCall): string | undefined {
  for (const argument of Object.values(call.arguments)) {
    const id = argument.kind === 'env' ? fn.environment.get(argument.name)?.refersTo : undefined;
    if (id !== undefined) return id;
  }
  return undefined;
}

/** The policy template that allows the action with the fewest others, for the one resource the call names. */
function fixFor(fn: Fn, call: SdkCall, action: string, project: Project, schema: Schema): Fix | undefined {
  const target = targetOf(fn, call);
  const resource = target === undefined ? undefined : project.template.resources.get(target);
  if (!resource) return undefined;
  const fitting = Object.entries(schema.sam.policyTemplates)
    .filter(([, template]) => allows({ actions: template.actions.map(one => one.toLowerCase()) }, action))
    .flatMap(([name, { parameters, actions }]) => {
      const [parameter, ...more] = Object.entries(parameters ?? {});
      return parameter && more.length === 0 && parameter[1].some(type => type.startsWith(resource.type))
        ? [{ name, parameter: parameter[0], actions }]
        : [];
    })
    .sort((a, b) => a.actions.length - b.actions.length || (a.name < b.name ? -1 : 1));
  const [best] = fitting;
  if (!best) return undefined;
  const policy: Plain = { [best.name]: { [best.parameter]: nameOf(resource.type, resource.id) } };
  return {
    title: `Give ${fn.id} ${best.name} on ${resource.id}`,
    edits: () => fn.resource.append('Policies', policy),
    unsafe: true,
  };
}

/** Policy templates take names; of a queue Ref gives the URL. */
function nameOf(type: string, id: string): Plain {
  return type === 'AWS::SQS::Queue'
    ? getAtt(id, 'QueueName')
    : type === 'AWS::SNS::Topic'
      ? getAtt(id, 'TopicName')
      : ref(id);
}
