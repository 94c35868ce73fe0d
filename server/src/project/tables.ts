import type { Resource, Setting } from '../template/template';
import type { Project } from './project';

/** A DynamoDB table, `AWS::DynamoDB::Table` or `AWS::DynamoDB::GlobalTable`. */
export interface Table {
  readonly id: string;
  readonly resource: Resource;
  /** No value where only the deployment knows; its default where nothing is set. */
  readonly billing: 'PROVISIONED' | 'PAY_PER_REQUEST' | undefined;
  readonly billingSetting: Setting<string> | undefined;
  readonly keys: readonly KeyElement[];
  readonly indexes: readonly Index[];
  /** The attributes that are defined, by name; `undefined` for a list that cannot be seen whole. */
  readonly attributes: ReadonlyMap<string, Setting> | undefined;
}

export interface KeyElement {
  readonly attribute: string | undefined;
  readonly type: string | undefined;
  readonly setting: Setting;
}

export interface Index {
  readonly kind: 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes';
  readonly name: string;
  readonly setting: Setting;
  /** Its place in the resource, for edits. */
  readonly path: string;
  readonly keys: readonly KeyElement[];
}

export const tableTypes = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'] as const;

const known = new WeakMap<Resource, Table>();

/** The tables of a project. */
export function tablesOf({ template }: Project): readonly Table[] {
  return template.ofType(...tableTypes).map(tableOf);
}

/** The table that a resource is; for a resource of one of the table types only. */
export function tableOf(resource: Resource): Table {
  const there = known.get(resource);
  if (there) return there;
  const billingSetting = resource.get<string>('BillingMode');
  const billing = billingSetting ? billingSetting.value : 'PROVISIONED';
  const definitions = resource.get('AttributeDefinitions');
  const names =
    definitions?.items.map(item => [item.get<string>('AttributeName')?.value, item] as const) ?? [];
  const isWhole =
    definitions !== undefined &&
    definitions.kind === 'list' &&
    names.every(([name]) => typeof name === 'string');
  const table: Table = {
    id: resource.id,
    resource,
    billing: billing === 'PROVISIONED' || billing === 'PAY_PER_REQUEST' ? billing : undefined,
    billingSetting,
    keys: keysOf(resource.get('KeySchema')),
    indexes: (['GlobalSecondaryIndexes', 'LocalSecondaryIndexes'] as const).flatMap(kind =>
      (resource.get(kind)?.items ?? []).map((setting, index) => ({
        kind,
        name: String(setting.get('IndexName')?.value ?? `${kind} ${index + 1}`),
        setting,
        path: `${kind}.${index}`,
        keys: keysOf(setting.get('KeySchema')),
      })),
    ),
    attributes: isWhole ? new Map(names as readonly (readonly [string, Setting])[]) : undefined,
  };
  known.set(resource, table);
  return table;
}

function keysOf(schema: Setting | undefined): readonly KeyElement[] {
  return (schema?.items ?? []).map(setting => {
    const [attribute, type] = [setting.get('AttributeName')?.value, setting.get('KeyType')?.value];
    return {
      setting,
      attribute: typeof attribute === 'string' ? attribute : undefined,
      type: typeof type === 'string' ? type : undefined,
    };
  });
}
