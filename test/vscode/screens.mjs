// Takes the pictures of docs/images from the real product.
//   node test/vscode/screens.mjs                 every scene in every theme
//   node test/vscode/screens.mjs hover limits    these scenes
//   node test/vscode/screens.mjs --theme dark --to /tmp/pictures
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install, root } from './install.mjs';
import { play, scenes } from './scenes.mjs';
import { exitWhenInterrupted } from './temporary.mjs';
import { openWindow } from './window.mjs';

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
};
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, to: { type: 'string', default: join(root, 'docs/images') } },
});
const asked = scenes.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const target = resolve(options.to);

exitWhenInterrupted();
await mkdir(target, { recursive: true });
const vscode = await install();
let failed = 0;
for (const theme of options.theme ? [options.theme] : Object.keys(themes)) {
  const settings = {
    'workbench.colorTheme': themes[theme],
    'editor.fontSize': 14,
    'editor.minimap.enabled': false,
    'window.title': 'shop',
  };
  const { window, close } = await openWindow(vscode, { settings, size: { width: 1200, height: 720 } });
  try {
    for (const scene of asked) {
      const path = join(target, `${scene.name}-${theme}.png`);
      const look = () => window.page.screenshot({ path });
      try {
        await play(scene, window, look);
        console.log(path);
      } catch (error) {
        failed++;
        await look();
        console.error(`${scene.name} in ${theme}: ${error.message}`);
        await window.clear();
      }
    }
  } finally {
    await close();
  }
}
process.exit(failed ? 1 : 0);
