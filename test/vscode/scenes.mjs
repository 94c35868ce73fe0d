// What a person sees of the almanac, scene by scene. The suite plays them and fails where one does not come about;
// `screens.mjs` plays them for the pictures of the README.

/** Each leaves the window as a picture should show it. */
export const scenes = [
  {
    name: 'hover',
    about: 'The bounds, the default and the source of a property',
    async play(window) {
      await window.openFile('template.yaml');
      await window.problems();
      await window.goToLine(await window.lineOf('  ImportProducts:'));
      demand(await window.hoverAt('MemorySize', 1), /10,240 MB/); // the first on the screen is of the function above
    },
  },
  {
    name: 'quick-fix',
    about: 'A queue that shows its messages too early, and the fix',
    async play(window) {
      await window.openFile('template.yaml');
      await window.problems();
      await window.goToLine(await window.lineOf('VisibilityTimeout: 60'), 'VisibilityTimeout: 60'.length + 5);
      const menu = window.page.locator('.action-widget').first();
      await window.pressFor('Control+.', menu);
      demand(await menu.textContent(), /Set VisibilityTimeout to 720/);
    },
  },
  {
    name: 'problems',
    about: 'The mistakes of the example, in the Problems panel',
    async play(window) {
      await window.openFile('template.yaml');
      await window.problems();
      await window.runCommand('View: Focus Problems');
      const rows = window.page.locator('.markers-panel .monaco-list-row');
      await rows.first().waitFor();
      demand((await rows.allTextContents()).join('\n'), /ShippingQueue hides a message for 60 s/);
    },
    async after(window) {
      await window.runCommand('View: Hide Panel');
    },
  },
  {
    name: 'look-up',
    about: 'A question, answered while it is typed',
    async play(window) {
      await window.openFile('template.yaml');
      await window.runCommand('Serverless Almanac: Look Up…');
      await window.typeInPicker('how long can a function run');
      await window.offered(/900 s/);
    },
  },
  {
    name: 'document',
    about: 'The document behind an answer',
    async play(window) {
      await window.openFile('template.yaml');
      await window.runCommand('Serverless Almanac: Look Up…');
      await window.typeInPicker('how long can a function run');
      await window.offered(/900 s/);
      await window.choose('');
      await window.webview('text=/900 s/');
    },
  },
  {
    name: 'limits',
    about: 'Every limit by service',
    async play(window) {
      await window.openFile('template.yaml');
      await window.openContainer('Serverless Almanac');
      await window.runCommand('Serverless Almanac: Filter Limits…');
      await window.typeInPicker('function timeout');
      await window.page.keyboard.press('Enter');
      await window.fold('Calculators');
      await window.until('figures', async () => (await window.treeRows()).some(row => row.includes('900 s')));
    },
    async after(window) {
      await window.runCommand('Serverless Almanac: Clear Limits Filter');
      await window.fold('Calculators');
      await window.runCommand('View: Show Explorer');
    },
  },
  {
    name: 'calculator',
    about: 'What a function costs a month',
    async play(window) {
      await window.openFile('template.yaml');
      await window.goToLine(await window.lineOf('  SalesReport:'), 3);
      await window.runCommand('Serverless Almanac: Calculate…');
      await window.choose('Lambda');
      await window.webview('text=/\\$[0-9]/');
    },
  },
  {
    name: 'calculator-in-editor',
    about: 'The same with room for its curve',
    async play(window) {
      await window.openFile('template.yaml');
      await window.goToLine(await window.lineOf('  SalesReport:'), 3);
      await window.runCommand('Serverless Almanac: Open Calculator in Editor');
      const page = await window.webview('.in-editor');
      await page.locator('text=Lambda cost of a month').first().click();
      await page.locator('text=/\\$[0-9]/').first().waitFor();
      await page
        .getByLabel(/requests/i)
        .first()
        .fill('30000000');
      await page.locator('text=/\\$[1-9]/').first().waitFor();
    },
  },
];

/** Plays a scene and leaves the window clear for the next. */
export async function play(scene, window, look = async () => {}) {
  await scene.play(window);
  await look();
  await window.clear();
  await scene.after?.(window);
}

function demand(text, pattern) {
  if (!pattern.test(text ?? '')) throw new Error(`${JSON.stringify(text)} does not match ${pattern}`);
}
