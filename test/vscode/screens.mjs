// Takes the pictures of docs/images from the real product.
//   node test/vscode/screens.mjs                        those that the README shows
//   node test/vscode/screens.mjs --all --to /tmp/all    every scene in every theme
//   node test/vscode/screens.mjs hover-dark limits-contrast
import { mkdir, readFile } from 'node:fs/promises';
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
  options: { all: { type: 'boolean' }, to: { type: 'string', default: join(root, 'docs/images') } },
});
const pictures = scenes.flatMap(scene =>
  Object.keys(themes).map(theme => ({ scene, theme, name: `${scene.name}-${theme}` })),
);
const readme = await readFile(join(root, 'README.md'), 'utf8');
const asked = pictures.filter(({ name }) =>
  positionals.length ? positionals.includes(name) : options.all || readme.includes(`docs/images/${name}.png`),
);
const target = resolve(options.to);

exitWhenInterrupted();
await mkdir(target, { recursive: true });
const vscode = await install();
let failed = 0;
for (const theme of Object.keys(themes)) {
  const ofTheme = asked.filter(picture => picture.theme === theme);
  if (ofTheme.length === 0) continue;
  const settings = {
    'workbench.colorTheme': themes[theme],
    'editor.fontSize': 14,
    'editor.minimap.enabled': false,
    'window.title': 'shop',
  };
  const { window, close } = await openWindow(vscode, { settings, size: { width: 1200, height: 720 } });
  try {
    for (const { scene, name } of ofTheme) {
      const path = join(target, `${name}.png`);
      const look = async () => {
        await window.page.waitForTimeout(500); // for what fades in
        await window.page.screenshot({ path });
      };
      try {
        await play(scene, window, look);
        console.log(path);
      } catch (error) {
        failed++;
        await look();
        console.error(`${name}: ${error.message}`);
        await window.clear();
      }
    }
  } finally {
    await close();
  }
}
process.exit(failed ? 1 : 0);
