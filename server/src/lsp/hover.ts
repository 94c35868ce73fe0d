import { paragraphs } from '../almanac/card';
import { costHover } from '../almanac/cost-words';
import { hoverTemplate } from '../almanac/hover';
import { ownNoteCard } from '../almanac/own-documents';
import { linesOf } from '../text/lines';
import { fileNameOf } from '../text/uri';
import { hoverInCode } from './code-side';
import { offsetOf, rangeOf } from './convert';
import type { Session } from './session';

export function answerHover(session: Session): void {
  session.connection.onHover(async ({ textDocument: { uri }, position }) => {
    if (session.settings.hover?.enabled === false) return null;
    const sources = await session.template(uri);
    if (!sources) return hoverInCode(session, uri, position);
    const lines = linesOf(sources.syntax.text);
    const offset = offsetOf(lines, position);
    const card = hoverTemplate(sources, offset, session.now());
    if (!card) return null;
    const cost = costHover(sources, session.almanac.calculators, offset);
    const value = paragraphs(card.markdown, cost, await ownNote(session, card.topic));
    return { contents: { kind: 'markdown', value }, range: rangeOf(lines, card.span) };
  });
}

/** What a person's own documents say of a property. */
async function ownNote({ almanac, own }: Session, topic: string | undefined): Promise<string | undefined> {
  if (own.count === 0 || topic === undefined) return undefined;
  await own.settle();
  return ownNoteCard(await almanac.library(), topic, fileNameOf);
}
