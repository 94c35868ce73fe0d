import MarkdownIt from 'markdown-it';
import { documentIdOf } from '../links';
import type { DocumentWords } from '../messages';

/** Markdown as HTML: no HTML of its own, no images, and no links but to the web and to other documents. */
export function renderer(words: DocumentWords): (markdown: string) => string {
  const parser = new MarkdownIt({ html: false, linkify: false, typographer: false });
  parser.disable('image');
  parser.validateLink = href =>
    /^https?:\/\//i.test(href) || href.startsWith('#') || documentIdOf(href) !== undefined;
  const { rules } = parser.renderer;
  rules.heading_open = (tokens, at) => {
    const text = tokens[at + 1]?.content ?? '';
    return `<${tokens[at]!.tag} id="${slug(text)}">`;
  };
  rules.table_open = () => '<div class="wide"><table>';
  rules.table_close = () => '</table></div>';
  rules.fence = (tokens, at) => {
    const { info, content } = tokens[at]!;
    return codeBlock(content, caption(info, words), parser.utils.escapeHtml);
  };
  return markdown => parser.render(markdown);
}

function codeBlock(text: string, label: string, html: (text: string) => string): string {
  const head = label ? `<figcaption>${html(label)}</figcaption>` : '';
  return `<figure class="code">${head}<pre tabindex="0"><code>${html(text)}</code></pre></figure>`;
}

/** The examples of a rule's page say in their info string what the rule does with them: `yaml flags`. */
function caption(info: string, words: DocumentWords): string {
  const [, kind] = info.trim().split(/\s+/);
  if (kind === 'flags') return words.flags;
  if (kind === 'allows') return words.allows;
  return kind === 'fixed' ? words.fixed : '';
}

/** A heading as the part of an id after the `#`. */
export function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
