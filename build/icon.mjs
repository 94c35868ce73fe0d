// Draws media/icon.svg as the PNG that the galleries ask for.
//   node build/icon.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { install } from '../test/vscode/install.mjs';

const size = 256; // shown at 128 on screens of twice the density
const { launch } = await install();
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = await readFile('media/icon.svg', 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  await writeFile('media/icon.png', await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
