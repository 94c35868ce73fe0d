/** A link from one document of the almanac to another, as the server writes it: `almanac:lambda/timeout#longest-run`. */
export const documentScheme = 'almanac:';

/** The id of the document that a link names; `undefined` when the link leads elsewhere. */
export function documentIdOf(href: string): string | undefined {
  if (!href.startsWith(documentScheme)) return undefined;
  const id = href.slice(documentScheme.length);
  return isDocumentId(id) ? id : undefined;
}

/** Ids come from links in documents that other people wrote, so they are looked at before they are used. */
export function isDocumentId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0 && id.length <= 2048 && !/[\s<>"]/.test(id);
}

/** Markdown in which links between documents run the command that opens them: hovers know no other kind of link. */
export function withDocumentLinks(markdown: string): string {
  return markdown.replace(
    /\]\(almanac:([^()\s<>"]{1,2048})\)/g,
    (_, id: string) => `](${openDocumentLink(id)})`,
  );
}

function openDocumentLink(id: string): string {
  return `command:serverlessAlmanac.openDocument?${encodeURIComponent(JSON.stringify([id]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')}`;
}
