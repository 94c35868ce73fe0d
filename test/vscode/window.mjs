// A window of VS Code for scripts: it has the almanac installed as a user has it, and does what a person does with it,
// who opens, presses, types, points at things and looks into webviews.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installedAs, stage, unpack } from './extension.mjs';
import { root } from './install.mjs';
import { startServer } from './server.mjs';
import { temporaryFolder } from './temporary.mjs';

/**
 * A window on a copy of the example shop.
 * @param options.settings of the person who uses it
 * @param options.vsix the almanac as packed in a file; as it is built here when missing
 * @returns the window, and `close` to be called in any case
 */
export async function openWindow(vscode, { settings, vsix, size = { width: 1280, height: 800 } } = {}) {
  const { path: home, remove } = await temporaryFolder('window');
  const open = [remove];
  const close = async () => {
    for (const end of open.reverse()) await end();
  };
  try {
    const extensions = join(home, 'extensions');
    if (vsix) await unpack(vscode, vsix, extensions);
    else await stage(join(extensions, await installedAs()));
    const workspace = join(home, 'shop');
    await cp(join(root, 'examples/shop'), workspace, { recursive: true });
    const server = await startServer(vscode, { extensions, settings });
    open.push(server.stop);
    const browser = await vscode.launch();
    open.push(() => browser.close());
    const window = windowOf(await browser.newPage({ viewport: size }), workspace);
    await window.open(server.address(workspace));
    return { window, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const palette = process.platform === 'darwin' ? 'Meta+Shift+P' : 'Control+Shift+P';
const quickOpen = process.platform === 'darwin' ? 'Meta+P' : 'Control+P';

/**
 * @param page a Playwright page that shows a VS Code, or will
 * @param workspace the folder it shows
 */
export function windowOf(page, workspace) {
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input');

  const driver = {
    page,

    async open(address) {
      await page.goto(address);
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    },

    /** Presses a key until something appears: while an editor or a webview takes the focus, keys are lost. */
    async pressFor(key, locator) {
      await driver.until(`${key} has its effect`, async () => {
        await page.keyboard.press(key);
        return locator.waitFor({ timeout: 3_000 }).then(
          () => true,
          () => false,
        );
      });
    },

    /** Opens the palette and types into it; what it then offers is on the screen. */
    async openPalette(text = '') {
      await driver.pressFor(palette, input);
      await input.fill(`>${text}`);
    },

    /** Runs a command by its title, as the palette shows it. */
    async runCommand(title) {
      await driver.openPalette(title);
      await driver.choose(title);
    },

    /** Takes the first offer of the picker, once it is the one that is meant. */
    async choose(pattern) {
      await quickInput.locator('.monaco-list-row.focused', { hasText: pattern }).waitFor({ timeout: 30_000 });
      await page.keyboard.press('Enter');
    },

    /** Types into the picker that is open. */
    async typeInPicker(text) {
      await input.waitFor();
      await input.fill(text);
    },

    /** Waits until the picker offers something that fits. */
    async offered(pattern) {
      await quickInput.locator('.monaco-list-row', { hasText: pattern }).first().waitFor({ timeout: 30_000 });
    },

    async openFile(name) {
      const base = name.split('/').at(-1);
      await driver.pressFor(quickOpen, input);
      await input.fill(name);
      await driver.choose(base);
      await page.locator('.tab.active', { hasText: base }).waitFor();
      await page.locator('.editor-instance .view-lines').first().waitFor();
    },

    async goToLine(line, column = 1) {
      await driver.pressFor('Control+G', input);
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
    },

    /** The number of the first line that is, or begins with, these words. */
    async lineOf(words, path = 'template.yaml') {
      const lines = (await readFile(join(workspace, path), 'utf8')).split('\n');
      const line = lines.findIndex(text => text.startsWith(words) || text.trim() === words);
      if (line < 0) throw new Error(`no line ${words} in ${path}`);
      return line + 1;
    },

    /** Waits until the status bar counts problems. */
    async problems() {
      const count = page.locator('[id="status.problems"]');
      await driver.until('problems', async () => /[1-9]/.test((await count.textContent()) ?? ''));
    },

    /** The place of a word on the screen, in the active editor. */
    async placeOf(text, nth = 0) {
      const place = await page.evaluate(
        ([wanted, count]) => {
          for (const line of document.querySelectorAll('.editor-instance .view-line')) {
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              const at = node.textContent.replaceAll('\u00a0', ' ').indexOf(wanted);
              if (at < 0 || count-- > 0) continue;
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + wanted.length);
              const { x, y, width, height } = range.getBoundingClientRect();
              return { x: x + width / 2, y: y + height / 2 };
            }
          }
          return undefined;
        },
        [text, nth],
      );
      if (!place) throw new Error(`${text} is not on the screen`);
      return place;
    },

    /** Rests the pointer on a word until the editor says something about it; returns what it says. */
    async hoverAt(text, nth = 0) {
      const hover = page
        .locator('.monaco-hover:not(.hidden) .monaco-hover-content')
        .filter({ visible: true })
        .first();
      for (let attempt = 0; attempt < 20; attempt++) {
        const { x, y } = await driver.placeOf(text, nth);
        await page.mouse.move(x + 30 + attempt, y + 60);
        await page.mouse.move(x, y, { steps: 3 });
        // It may go again while it is looked at.
        const said = await hover.textContent({ timeout: 1_500 }).catch(() => '');
        if (said && !/^Loading/.test(said)) return said;
      }
      throw new Error(`nothing was said about ${text}`);
    },

    /** The frame of a webview, found by a text or an element in it; the first webview takes a while. */
    async webview(selector, timeout = 60_000) {
      const end = Date.now() + timeout;
      while (Date.now() < end) {
        for (const frame of page.frames()) {
          const found = await frame
            .locator(selector)
            .count()
            .catch(() => 0); // the frame went away while it was looked at
          if (frame !== page.mainFrame() && found > 0) return frame;
        }
        await page.waitForTimeout(100);
      }
      throw new Error(`no webview with ${selector} after ${timeout} ms`);
    },

    /** Opens a container of the side bar by the name its icon has. */
    async openContainer(name) {
      await page.getByRole('tab', { name }).first().click();
    },

    /** Leaves what is open: pickers, menus, editors. */
    async clear() {
      for (let times = 0; times < 3; times++) await page.keyboard.press('Escape');
      await driver.runCommand('View: Close All Editors');
      await page.mouse.move(640, 4); // where nothing says anything
    },

    /** Folds a view of the side bar, or unfolds it. */
    async fold(name) {
      await page.locator('.sidebar .pane-header', { hasText: name }).click();
    },

    /** The rows of a tree, as shown. */
    async treeRows() {
      return page.locator('.sidebar .monaco-list-row').allTextContents();
    },

    /** Waits for a condition that the page itself cannot be asked to wait for. */
    async until(what, ask, timeout = 30_000) {
      const end = Date.now() + timeout;
      for (;;) {
        const answer = await ask();
        if (answer) return answer;
        if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms`);
        await page.waitForTimeout(100);
      }
    },
  };
  return driver;
}
