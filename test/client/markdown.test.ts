import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderer, slug } from '../../client/src/document/view/markdown';

const render = renderer({
  figures: 'Figures',
  related: 'Related',
  copy: 'Copy',
  copied: 'Copied',
  source: 'Source',
  figure: 'Figure',
  value: 'Value',
  checked: 'Checked',
  flags: 'Flagged',
  allows: 'Accepted',
  fixed: 'Fixed',
});

test('headings can be linked to', () => {
  assert.equal(
    render('## Longest run (15 minutes)'),
    '<h2 id="longest-run-15-minutes">Longest run (15 minutes)</h2>\n',
  );
  assert.equal(slug('`Timeout`, longest'), 'timeout-longest');
});

test('an example says what the rule does with it', () => {
  assert.match(
    render('```yaml flags\nTimeout: 901\n```'),
    /<figcaption>Flagged<\/figcaption><pre tabindex="0"><code>Timeout: 901\n/,
  );
  assert.doesNotMatch(render('```yaml\nTimeout: 9\n```'), /figcaption/);
});

for (const [name, markdown] of Object.entries({
  'a script': '<script>alert(1)</script>',
  'an image from elsewhere': '![x](https://example.com/x.png)',
  'a link that runs a command': '[x](command:workbench.action.quit)',
  'a link that runs a script': '[x](javascript:alert(1))',
  'a link to a file': '[x](file:///etc/passwd)',
  'HTML in a heading': '# <img src=x onerror=alert(1)>',
  'HTML in an info string': '``` x <b>flags\n</b>\n```',
  'an attribute that breaks out': '[x](https://a.b/"onclick="alert(1))',
})) {
  test(`lets through no ${name}`, () => {
    const html = render(markdown);
    assert.doesNotMatch(html, /<(?:script|img|b|iframe)\b/);
    assert.doesNotMatch(html, /href="(?!https?:)/);
    assert.doesNotMatch(html, /<[^>]*\son\w+=/);
  });
}
