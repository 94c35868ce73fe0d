import { argumentOf } from './arguments';
import type { Changes } from './changes';
import type { Call, Code } from './code';
import { careOf } from './environment';
import type { BodyParse, Connection, FileWrite, Wait } from './handler';
import { nameOf, type Running } from './service-calls';
import { type Node, none } from './syntax-tree';
import type { Values } from './values';

/** What a file does through the standard library and through drivers. */
export interface LibraryUse {
  readonly connections: readonly Connection[];
  readonly writes: readonly FileWrite[];
  readonly waits: readonly Wait[];
  readonly bodyParses: readonly BodyParse[];
}

export function readLibraries(code: Code, values: Values, running: Running, changes: Changes): LibraryUse {
  const connections: Connection[] = [];
  const writes: FileWrite[] = [];
  const waits: Wait[] = [];
  const bodyParses: BodyParse[] = [];
  for (const node of code.calls) {
    const view = code.view(node) as Call;
    const name = values.qualified(view.callee);
    const write = writeOf(code, values, view, name);
    if (write) writes.push(write);
    if (name === undefined) continue;
    const connection = connectionOf(code, values, changes, view, name);
    if (connection) connections.push({ ...connection, when: running.when(node) });
    waits.push(...waitsOf(code, values, node, view, name));
    const parse = bodyParseOf(code, values, node, view, name);
    if (parse) bodyParses.push(parse);
  }
  return { connections, writes, waits, bodyParses };
}

/** Drivers by what makes a connection: kind, and whether it is a pool. */
const drivers: Readonly<Record<string, readonly [kind: string, pool: boolean]>> = {
  'mysql:createConnection': ['mysql', false],
  'mysql:createPool': ['mysql', true],
  'mysql2:createConnection': ['mysql', false],
  'mysql2:createPool': ['mysql', true],
  'mysql2/promise:createConnection': ['mysql', false],
  'mysql2/promise:createPool': ['mysql', true],
  'mariadb:createConnection': ['mysql', false],
  'mariadb:createPool': ['mysql', true],
  'pg:Client': ['postgresql', false],
  'pg:Pool': ['postgresql', true],
  'postgres:': ['postgresql', true],
  'mongodb:MongoClient': ['mongodb', true],
  'mongodb:MongoClient.connect': ['mongodb', true],
  'mongoose:connect': ['mongodb', true],
  'ioredis:': ['redis', false],
  'ioredis:Redis': ['redis', false],
  'redis:createClient': ['redis', false],
  'knex:': ['sql', true],
  'sequelize:Sequelize': ['sql', true],
  'typeorm:DataSource': ['sql', true],
  '@prisma/client:PrismaClient': ['sql', true],
  'pymysql:connect': ['mysql', false],
  'MySQLdb:connect': ['mysql', false],
  'mysql.connector:connect': ['mysql', false],
  'mysql:connector.connect': ['mysql', false],
  'psycopg2:connect': ['postgresql', false],
  'psycopg:connect': ['postgresql', false],
  'pg8000:connect': ['postgresql', false],
  'psycopg2.pool:SimpleConnectionPool': ['postgresql', true],
  'psycopg2:pool.SimpleConnectionPool': ['postgresql', true],
  'sqlalchemy:create_engine': ['sql', true],
  'pymongo:MongoClient': ['mongodb', true],
  'redis:Redis': ['redis', false],
  'redis:StrictRedis': ['redis', false],
};

function connectionOf(
  code: Code,
  values: Values,
  changes: Changes,
  view: Call,
  name: string,
): Omit<Connection, 'when'> | undefined {
  if (!Object.hasOwn(drivers, name)) return undefined;
  const [kind, pool] = drivers[name]!;
  const settings = view.items[0];
  const map = settings === undefined ? undefined : values.of(settings);
  const mapView = map?.kind === 'map' ? code.view(map.node) : undefined;
  const entries = mapView?.is === 'map' ? mapView.entries : view.entries;
  const host = entries.find(entry => ['host', 'hostname', 'connectionString'].includes(entry.key ?? ''));
  const argument = host ? argumentOf(code, values, host.value, changes) : undefined;
  return {
    kind,
    driver: name.slice(0, name.indexOf(':')),
    at: code.span(view.callee),
    pool,
    ...(argument ? { host: argument } : {}),
  };
}

/** Functions that write, and which argument is the path. */
const writers: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['fs', 'fs:promises', 'fs/promises', 'fs-extra', 'graceful-fs'].flatMap(module =>
      [
        ['writeFile', 0],
        ['writeFileSync', 0],
        ['appendFile', 0],
        ['appendFileSync', 0],
        ['createWriteStream', 0],
        ['mkdir', 0],
        ['mkdirSync', 0],
        ['mkdtemp', 0],
        ['mkdtempSync', 0],
        ['copyFile', 1],
        ['copyFileSync', 1],
        ['rename', 1],
        ['renameSync', 1],
      ].map(([name, index]) => [module.includes(':') ? `${module}.${name}` : `${module}:${name}`, index]),
    ),
  ),
  'os:mkdir': 0,
  'os:makedirs': 0,
  'shutil:copy': 1,
  'shutil:copyfile': 1,
  'shutil:move': 1,
};

const pathMethods = ['write_text', 'write_bytes', 'mkdir', 'touch'];

function writeOf(code: Code, values: Values, view: Call, name: string | undefined): FileWrite | undefined {
  let path: Node | undefined;
  const callee = code.view(code.bare(view.callee));
  if (name === 'global:open' || name === 'io:open') {
    const mode = view.items[1] ?? view.entries.find(entry => entry.key === 'mode')?.value ?? none;
    const text = values.of(mode);
    if (text.kind === 'literal' && /[wax+]/.test(String(text.value))) path = view.items[0];
  } else if (name !== undefined && Object.hasOwn(writers, name)) path = view.items[writers[name]!];
  else if (callee.is === 'member' && pathMethods.includes(callee.name)) {
    const made = code.view(code.bare(callee.of));
    if (made.is === 'call' && values.qualified(made.callee) === 'pathlib:Path') path = made.items[0];
  } else if (callee.is === 'member' && callee.name === 'download_file') {
    const method = values.of(view.callee);
    if (method.kind === 'method' && method.of.service === 's3') {
      const index = { Bucket: 1, Object: 0 }[method.of.type ?? ''] ?? 2;
      path = view.entries.find(entry => entry.key === 'Filename')?.value ?? view.items[index];
    }
  }
  if (path === undefined) return undefined;
  return {
    at: code.span(nameOf(code, view.callee)),
    ...beginning(code, values, path),
    pathSpan: code.inner(code.bare(path)),
  };
}

const joiners = ['path:join', 'path:resolve', 'path:posix.join', 'os:path.join'];
const temporary = ['os:tmpdir', 'tempfile:gettempdir'];

/** As much of a path as can be read from its beginning. */
function beginning(
  code: Code,
  values: Values,
  node: Node,
  depth = 0,
): { readonly path: string; readonly whole: boolean } {
  const value = values.of(node);
  if (value.kind === 'literal' && typeof value.value === 'string') return { path: value.value, whole: true };
  if (value.kind === 'text' && value.head) return { path: value.head, whole: false };
  const view = code.view(code.bare(node));
  if (view.is === 'call' && depth < 4) {
    const name = values.qualified(view.callee) ?? '';
    if (temporary.includes(name)) return { path: '/tmp', whole: true };
    if (joiners.includes(name) && view.items[0] !== undefined) {
      return { path: beginning(code, values, view.items[0], depth + 1).path, whole: false };
    }
  }
  return { path: '', whole: false };
}

/** Functions that wait, which argument says how long, and how many of its units a second has. */
const waiters: Readonly<Record<string, readonly [argument: number, perSecond: number, kind: Wait['kind']]>> =
  {
    'global:setTimeout': [1, 1000, 'timer'],
    'timers:setTimeout': [1, 1000, 'timer'],
    'global:setInterval': [1, 1000, 'interval'],
    'timers:setInterval': [1, 1000, 'interval'],
    'timers/promises:setTimeout': [0, 1000, 'sleep'],
    'time:sleep': [0, 1, 'sleep'],
    'asyncio:sleep': [0, 1, 'sleep'],
  };

/** Settings that bound a request, in milliseconds (JavaScript) or seconds (Python). */
const bounds = ['requestTimeout', 'connectionTimeout', 'socketTimeout', 'read_timeout', 'connect_timeout'];
const requesters =
  /^(?:axios|got|node-fetch|undici|requests|httpx|urllib3|urllib|urllib\.request):|^aws-sdk:/;

function waitsOf(code: Code, values: Values, node: Node, view: Call, name: string): readonly Wait[] {
  const amount = (of: Node | undefined, perSecond: number) => {
    const value = of === undefined ? undefined : values.of(of);
    return value?.kind === 'literal' && typeof value.value === 'number' ? value.value / perSecond : undefined;
  };
  if (Object.hasOwn(waiters, name)) {
    const [argument, perSecond, kind] = waiters[name]!;
    const seconds = amount(view.items[argument], perSecond);
    if (seconds === undefined) return [];
    const holds = kind === 'timer' && isPromised(code, values, node);
    return [{ at: code.span(view.items[argument]!), seconds, kind: holds ? 'sleep' : kind }];
  }
  const result: Wait[] = [];
  const python = code.language === 'python';
  for (const [key, value] of settingsOf(code, view)) {
    if (!bounds.includes(key) && !(key === 'timeout' && requesters.test(name))) continue;
    const seconds = amount(value, python ? 1 : 1000);
    if (seconds !== undefined) result.push({ at: code.span(value), seconds, kind: 'timeout' });
  }
  return result;
}

/** Settings given to a call, in a map or by name, two levels of them. */
function settingsOf(code: Code, view: Call): readonly (readonly [string, Node])[] {
  const result: (readonly [string, Node])[] = [];
  const put = (entries: readonly { readonly key?: string; readonly value: Node }[], depth: number) => {
    for (const { key, value } of entries) {
      if (key !== undefined) result.push([key, value]);
      const below = depth < 2 ? code.view(code.bare(value)) : undefined;
      if (below?.is === 'map') put(below.entries, depth + 1);
    }
  };
  put(view.entries, 0);
  for (const item of view.items.slice(0, 4)) {
    const map = code.view(code.bare(item));
    if (map.is === 'map') put(map.entries, 0);
  }
  return result;
}

/** `new Promise(resolve => setTimeout(resolve, 1000))`: somebody waits for the timer. */
function isPromised(code: Code, values: Values, node: Node): boolean {
  const fn = code.functionAround(node);
  const place = fn === none ? undefined : code.place(fn);
  if (place?.is !== 'argument') return false;
  const call = code.view(place.of);
  return call.is === 'call' && values.qualified(call.callee) === 'global:Promise';
}

function bodyParseOf(
  code: Code,
  values: Values,
  node: Node,
  view: Call,
  name: string,
): BodyParse | undefined {
  const argument = view.items[0];
  if (argument === undefined || (name !== 'global:JSON.parse' && name !== 'json:loads')) return undefined;
  const value = values.of(argument);
  if (value.kind !== 'parameter' || value.index > 1 || value.path.join() !== 'body') return undefined;
  return { at: code.span(node), guarded: isGuarded(code, values, node, argument, value.fn) };
}

function isGuarded(code: Code, values: Values, node: Node, argument: Node, taker: Node): boolean {
  const view = code.view(code.bare(argument));
  if (view.is === 'either' || view.is === 'choice') return true;
  if (view.is === 'call' && view.items.length > 1) return true; // event.get('body', '{}')
  const fn = code.functionAround(node);
  for (let above = node; above !== none && above !== fn; above = code.tree.parent(above)) {
    const place = code.place(above).is;
    if (place === 'tried' || place === 'branch' || place === 'both') return true;
  }
  return code.accesses.some(access => {
    const member = code.view(access);
    if (member.is !== 'member' || member.name !== 'body' || access === code.bare(argument)) return false;
    const value = values.of(access);
    return value.kind === 'parameter' && value.fn === taker && careOf(code, access) !== 'none';
  });
}
