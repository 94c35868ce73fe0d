// What a person does with the window of VS Code, for scripts: open, press, type, point at, look into webviews.

const palette = process.platform === 'darwin' ? 'Meta+Shift+P' : 'Control+Shift+P';
const quickOpen = process.platform === 'darwin' ? 'Meta+P' : 'Control+P';

/** @param page a Playwright page that shows a VS Code, or will */
export function windowOf(page) {
  const quickInput = page.locator('.quick-input-widget');
  const input = quickInput.locator('input.input');

  const driver = {
    page,

    async open(address) {
      await page.goto(address);
      await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
    },

    /** Opens the palette and types into it; what it then offers is on the screen. */
    async openPalette(text = '') {
      await page.keyboard.press(palette);
      await input.waitFor();
      await input.fill(`>${text}`);
    },

    /** Runs a command by its title, as the palette shows it. */
    async runCommand(title) {
      await driver.openPalette(title);
      await quickInput.locator('.monaco-list-row', { hasText: title }).first().click();
    },

    /** Types into the picker that is open. */
    async typeInPicker(text) {
      await input.waitFor();
      await input.fill(text);
    },

    async openFile(name) {
      await page.keyboard.press(quickOpen);
      await input.waitFor();
      await input.fill(name);
      await quickInput
        .locator('.monaco-list-row', { hasText: name.split('/').at(-1) })
        .first()
        .click();
      await page.locator('.tab.active', { hasText: name.split('/').at(-1) }).waitFor();
      await page.locator('.editor-instance .view-lines').first().waitFor();
    },

    async goToLine(line, column = 1) {
      await page.keyboard.press('Control+G');
      await input.waitFor();
      await input.fill(`:${line}:${column}`);
      await page.keyboard.press('Enter');
      await quickInput.waitFor({ state: 'hidden' });
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
        const shown = await hover.waitFor({ timeout: 1500 }).then(
          () => true,
          () => false,
        );
        if (shown && !/^Loading/.test(await hover.innerText())) return hover.innerText();
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
      await page
        .locator('.activitybar .action-item a', { hasNotText: /^$/ })
        .or(page.getByRole('tab', { name }))
        .first()
        .waitFor();
      await page.getByRole('tab', { name }).first().click();
    },

    /** The rows of a tree, as shown. */
    async treeRows() {
      return page.locator('.sidebar .monaco-list-row').allInnerTexts();
    },

    /** What the page says in its problems: the squiggles on the screen. */
    async squiggles() {
      return page.locator('.squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint').count();
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
