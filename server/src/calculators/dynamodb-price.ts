import { type FactId, type FactLookup, numberOf } from '../knowledge/fact';

/** The facts that `tablePrices` asks for. */
export const tablePriceFacts = [
  'dynamodb.price.wru',
  'dynamodb.price.rru',
  'dynamodb.price.wcu-hour',
  'dynamodb.price.rcu-hour',
  'dynamodb.price.storage',
  'dynamodb.price.wru-ia',
  'dynamodb.price.rru-ia',
  'dynamodb.price.wcu-hour-ia',
  'dynamodb.price.rcu-hour-ia',
  'dynamodb.price.storage-ia',
] as const satisfies readonly FactId[];

export type TableClass = 'STANDARD' | 'STANDARD_INFREQUENT_ACCESS';

/** What a table of a class costs: dollars per million requests units, per unit-hour and per GB-month. */
export interface TablePrices {
  readonly wru: number;
  readonly rru: number;
  readonly wcuHour: number;
  readonly rcuHour: number;
  readonly storage: number;
}

export function tablePrices(tableClass: TableClass, fact: FactLookup): TablePrices {
  const ending = tableClass === 'STANDARD' ? '' : '-ia';
  const price = (id: 'wru' | 'rru' | 'wcu-hour' | 'rcu-hour' | 'storage') =>
    numberOf(fact(`dynamodb.price.${id}${ending}`));
  return {
    wru: price('wru'),
    rru: price('rru'),
    wcuHour: price('wcu-hour'),
    rcuHour: price('rcu-hour'),
    storage: price('storage'),
  };
}

export function tableClassOf(value: unknown): TableClass {
  return value === 'STANDARD_INFREQUENT_ACCESS' ? value : 'STANDARD';
}

/** The share of use above which provisioned capacity costs less than requests: the same sum for reads and for writes. */
export function breakEven(unitHour: number, million: number): number {
  return unitHour / 3600 / (million / 1_000_000);
}
