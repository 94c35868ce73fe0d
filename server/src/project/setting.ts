import type { Resource, Setting } from '../template/template';

/** The setting as written, or what holds when nobody wrote it: a default, which points to the resource's name. */
export function orDefault<T extends string | number | boolean>(
  resource: Resource,
  path: string,
  initial: T,
): Setting<T> {
  return resource.get<T>(path) ?? givenBy(resource, initial);
}

/** A scalar that nobody wrote. */
export function givenBy<T extends string | number | boolean>(resource: Resource, value: T): Setting<T> {
  const setting: Setting<T> = {
    value,
    origin: 'default',
    span: resource.name,
    key: resource.name,
    kind: 'scalar',
    get: () => undefined,
    keys: [],
    get items() {
      return [setting];
    },
    references: [],
  };
  return setting;
}

/** A number written as `30` or `'30'`; both deploy alike. Absent where the value is unknown or no number. */
export function asNumber(setting: Setting | undefined): number | undefined {
  const value = setting?.value;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

/** A yes or no written as `true` or `'true'`. */
export function asBoolean(setting: Setting | undefined): boolean | undefined {
  const value = String(setting?.value).toLowerCase();
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** The numbers of a fact that holds a list of them; one that holds a single number is a list of it. */
export function numbersOf({ value }: { readonly value: unknown }): readonly number[] {
  return (Array.isArray(value) ? value : [value]).filter(item => typeof item === 'number');
}
