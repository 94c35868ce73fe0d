/** The client in a browser: the server is a worker, and asks the editor for files. */
import type { ExtensionContext } from 'vscode';
import { type Api, activateAlmanac } from './extension';

export function activate(context: ExtensionContext): Api {
  return activateAlmanac(context, {
    noDisk: true,
    launch: async (...needed) => (await import('./server-worker')).launch(...needed),
  });
}
