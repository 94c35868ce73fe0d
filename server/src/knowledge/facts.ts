import type { Fact, FactKind } from './fact';
import type { Facts } from './knowledge';

/**
 * The facts of the almanac, from what the build wrote. A topic is answered with what bounds it first; a SAM function
 * or layer answers with the facts of its CloudFormation twin too, and the other way round, as they share properties.
 * @throws from `fact`, for an id that does not exist: ids come from the code, where a misspelt one does not compile.
 */
export function createFacts(all: readonly Fact[]): Facts {
  const byId = new Map<string, Fact>(all.map(fact => [fact.id, fact]));
  let topics: ReadonlyMap<string, readonly Fact[]> | undefined;
  return {
    fact: id => {
      const fact = byId.get(id);
      if (!fact) throw new Error(`there is no fact ${id}`);
      return fact;
    },
    find: id => byId.get(id),
    on(topic) {
      topics ??= byTopic(all);
      return topics.get(topic) ?? [];
    },
    all,
    checked: newest(all),
  };
}

/** The day of the fact that was checked last. */
function newest(all: readonly Fact[]): string {
  let day = '';
  for (const { checked } of all) if (checked > day) day = checked;
  return day;
}

function byTopic(all: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const topics = new Map<string, Fact[]>();
  for (const fact of [...all].sort(boundsFirst)) {
    for (const topic of new Set([...(fact.on ?? []), ...(fact.about ?? [])].flatMap(withTwin))) {
      const there = topics.get(topic);
      if (there) there.push(fact);
      else topics.set(topic, [fact]);
    }
  }
  return topics;
}

const order: readonly FactKind[] = [
  'max',
  'min',
  'range',
  'enum',
  'default',
  'quota',
  'price',
  'behaviour',
  'advice',
];

function boundsFirst(a: Fact, b: Fact): number {
  const named = Number(b.on !== undefined) - Number(a.on !== undefined);
  return named || order.indexOf(a.kind) - order.indexOf(b.kind);
}

const twins: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'AWS::Serverless::Function',
  'AWS::Serverless::Function': 'AWS::Lambda::Function',
  'AWS::Lambda::LayerVersion': 'AWS::Serverless::LayerVersion',
  'AWS::Serverless::LayerVersion': 'AWS::Lambda::LayerVersion',
};

function withTwin(topic: string): readonly string[] {
  const [type = '', path] = topic.split(' ', 2);
  const twin = twins[type];
  return twin ? [topic, path === undefined ? twin : `${twin} ${path}`] : [topic];
}
