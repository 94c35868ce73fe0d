import { hoverTemplate } from '../almanac/hover';
import { linesOf } from '../text/lines';
import { offsetOf, rangeOf } from './convert';
import type { Session } from './session';

export function answerHover(session: Session): void {
  session.connection.onHover(async ({ textDocument: { uri }, position }) => {
    if (session.settings.hover?.enabled === false) return null;
    const sources = await session.template(uri);
    if (!sources) return null;
    const lines = linesOf(sources.syntax.text);
    const card = hoverTemplate(sources, offsetOf(lines, position), session.now());
    return card
      ? { contents: { kind: 'markdown', value: card.markdown }, range: rangeOf(lines, card.span) }
      : null;
  });
}
