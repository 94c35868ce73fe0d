/** The folder a document is in, with its last slash: `file:///a/b/t.yaml` → `file:///a/b/`. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** The last part of a uri, readable: `file:///a/my%20app.js` → `my app.js`. */
export function fileNameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * A path of a template, seen from a folder: `./src/../app` → `file:///a/b/app`. Backslashes count as slashes, as they
 * do in templates written on Windows. `undefined` for what names no file beside the template: an address, an absolute path.
 */
export function joinUri(folder: string, path: string): string | undefined {
  const slashed = path.replaceAll('\\', '/');
  if (/^[a-z][a-z0-9+.-]*:/i.test(slashed) || slashed.startsWith('/')) return undefined;
  const base = /^([a-z][a-z0-9+.-]*:\/\/[^/]*\/)(.*)$/is.exec(folder);
  const parts = (base ? base[2]! : folder).split('/').filter(part => part !== '');
  for (const part of slashed.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(encodeURIComponent(part));
  }
  return `${base ? base[1] : folder.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

/** The path from a folder to a document below it, as a person writes it; the whole uri where it is not below. */
export function relativeUri(folder: string, uri: string): string {
  return uri.startsWith(folder) ? uri.slice(folder.length).split('/').map(decoded).join('/') : uri;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // a lone percent sign stands for itself
  }
}
