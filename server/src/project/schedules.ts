import type { Plain, Resource, Setting } from '../template/template';
import type { Edit } from '../text/edit';
import type { Project } from './project';

/** A schedule expression: of a rule, of EventBridge Scheduler, or of a SAM event that becomes one of them. */
export interface Schedule {
  /** For sentences: the resource, or the event. */
  readonly id: string;
  readonly expression: Setting;
  readonly timeZone?: Setting;
  /** Of EventBridge Scheduler, not of a rule. */
  readonly scheduler: boolean;
  setExpression(value: Plain): readonly Edit[];
  setTimeZone(value: Plain): readonly Edit[];
}

const events: Readonly<Record<string, { readonly name: string; readonly scheduler: boolean }>> = {
  Schedule: { name: 'Schedule', scheduler: false },
  ScheduleV2: { name: 'ScheduleExpression', scheduler: true },
};

export function* schedulesOf({ template }: Project): Generator<Schedule> {
  for (const rule of template.ofType('AWS::Events::Rule'))
    yield* scheduleIn(rule, rule.id, '', 'ScheduleExpression', false);
  for (const schedule of template.ofType('AWS::Scheduler::Schedule'))
    yield* scheduleIn(schedule, schedule.id, '', 'ScheduleExpression', true);
  for (const owner of template.ofType('AWS::Serverless::Function', 'AWS::Serverless::StateMachine')) {
    for (const id of owner.keys('Events')) {
      const type = owner.get(`Events.${id}.Type`)?.value;
      const event = typeof type === 'string' && Object.hasOwn(events, type) ? events[type] : undefined;
      if (event) yield* scheduleIn(owner, id, `Events.${id}.Properties.`, event.name, event.scheduler);
    }
  }
}

function* scheduleIn(
  resource: Resource,
  id: string,
  path: string,
  name: string,
  scheduler: boolean,
): Generator<Schedule> {
  const expression = resource.get(`${path}${name}`);
  const timeZone = resource.get(`${path}ScheduleExpressionTimezone`);
  if (!expression) return;
  yield {
    id,
    expression,
    scheduler,
    ...(timeZone ? { timeZone } : {}),
    setExpression: value => resource.set(`${path}${name}`, value),
    setTimeZone: value => resource.set(`${path}ScheduleExpressionTimezone`, value),
  };
}
