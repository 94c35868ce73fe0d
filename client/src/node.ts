/** The client beside a disk: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { type Api, activateAlmanac } from './extension';

declare const process: { readonly execPath: string };

export function activate(context: ExtensionContext): Api {
  return activateAlmanac(context, {
    noDisk: false,
    node: process.execPath,
    launch: async (...needed) => (await import('./server-process')).launch(...needed),
  });
}
