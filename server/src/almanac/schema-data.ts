import {
  assetOf,
  createSchema,
  indexAsset,
  readIndex,
  readService,
  type SchemaIndex,
  type Service,
  servicesFor,
} from '../schema/load';
import type { Schema } from '../schema/schema';
import type { Assets } from './files';

/**
 * Reads the tables of the services that types belong to, each once, and gives the schema of all that have been read so
 * far. A read that fails is tried again with the next call.
 */
export function createSchemaData(assets: Assets): (types: Iterable<string>) => Promise<Schema> {
  const reading = new Map<string, Promise<void>>();
  const services = new Map<string, Service>();
  let index: SchemaIndex | undefined;
  let schema: Schema | undefined;

  function reads(asset: string, keep: (text: string) => void): Promise<void> {
    const known = reading.get(asset);
    if (known) return known;
    const read = assets.read(asset).then(keep);
    reading.set(asset, read);
    read.catch(() => reading.delete(asset));
    return read;
  }

  return async types => {
    await reads(indexAsset, text => {
      index = readIndex(text);
    });
    const known = index!;
    await Promise.all(
      servicesFor(known, types).map(service =>
        reads(assetOf(service), text => {
          services.set(service, readService(service, text));
          schema = undefined;
        }),
      ),
    );
    schema ??= createSchema(known, new Map(services));
    return schema;
  };
}
