import type { Field } from '../calculators/calculator';
import type { Resource } from '../template/template';
import type { Config } from './config';

/** What a sum takes for granted because no template says it. */
export interface Assumption {
  /** The field of the calculator: `requests`. */
  readonly field: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | string;
  /**
   * `resource`: from its `Metadata: Almanac:`; `config`: from almanac.config.json; `schedule`: from the schedules that
   * run it; `functions`: from how often the functions behind it are called; `dead-letter`: nothing, as it is there for what fails; `initial`: from nobody, only to have a sum.
   */
  readonly from: 'resource' | 'config' | 'schedule' | 'functions' | 'dead-letter' | 'initial';
}

type Values = Readonly<Record<string, number | string>>;

/** What people assume of a resource, by field of a calculator; what is nearer to the resource wins. */
export interface Assumed {
  readonly values: Values;
  readonly from: Readonly<Record<string, 'resource' | 'config'>>;
}

export function assumedOf(resource: Resource | undefined, id: string, config: Config | undefined): Assumed {
  const everywhere = config?.assumptions['*'] ?? {};
  const named = config?.assumptions[id] ?? {};
  const own = resource ? ownAssumptions(resource) : {};
  const from: Record<string, 'resource' | 'config'> = {};
  for (const field of [...Object.keys(everywhere), ...Object.keys(named)]) from[field] = 'config';
  for (const field of Object.keys(own)) from[field] = 'resource';
  return { values: { ...everywhere, ...named, ...own }, from };
}

/** Somebody has thought about what this resource has to do. */
export function isAssumed(resource: Resource, config: Config | undefined): boolean {
  return (
    Object.keys(config?.assumptions[resource.id] ?? {}).length > 0 ||
    Object.keys(config?.assumptions['*'] ?? {}).length > 0 ||
    Object.keys(ownAssumptions(resource)).length > 0
  );
}

/** What a resource says of itself in `Metadata: Almanac:`. */
export function ownAssumptions(resource: Resource): Values {
  const metadata = resource.attribute('Metadata.Almanac');
  const values: Record<string, number | string> = {};
  for (const key of metadata?.keys ?? []) {
    const value = metadata?.get(key)?.value;
    if (typeof value === 'number' || typeof value === 'string') values[key] = value;
  }
  return values;
}

/** Names that were written for this resource and are no field of its calculator. */
export function unknownAssumptions(
  resource: Resource | undefined,
  id: string,
  config: Config | undefined,
  fields: Readonly<Record<string, Field>>,
): readonly string[] {
  const named = [
    ...Object.keys(config?.assumptions[id] ?? {}),
    ...Object.keys(resource ? ownAssumptions(resource) : {}),
  ];
  return [...new Set(named)].filter(name => !(name in fields));
}
