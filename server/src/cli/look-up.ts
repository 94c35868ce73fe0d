import { noteNames, pageIdOf, staleNote } from '../almanac/stale-notes';
import type { Fact } from '../knowledge/fact';
import { pageOf } from '../knowledge/library';
import { readOwnDocument } from '../knowledge/outline';
import { quantity } from '../text/quantity';
import { type Command, exit, json, optionOf, wantsJson } from './cli';

/** `almanac search QUERY [--docs PATH…]` */
export const runSearch: Command = async (almanac, host, given) => {
  const query = given.rest.join(' ');
  if (query.trim() === '') {
    host.error('almanac: search needs words to look for\n');
    return exit.failed;
  }
  const library = await almanac.library();
  for (const path of given.options.get('docs') ?? []) {
    const uris = await host.find(path, noteNames);
    if (!uris) {
      host.error(`almanac: there is nothing at ${path}\n`);
      return exit.failed;
    }
    for (const uri of uris) {
      const read = readOwnDocument(uri, await host.read(uri));
      if ('refused' in read) host.error(`almanac: ${host.nameOf(uri)} is left out: ${read.refused}\n`);
      else library.addDocument(read.document);
    }
  }
  const service = optionOf(given, 'service');
  const hits = library.search(query, {
    limit: Number(optionOf(given, 'limit') ?? 10) || 10,
    ...(service ? { service } : {}),
  });
  if (wantsJson(given)) {
    host.out(
      json(
        hits.map(({ section, score, fact }) => ({
          id: section.id,
          title: section.title,
          service: section.service,
          text: section.text,
          score,
          ...(section.origin
            ? { source: `${host.nameOf(section.origin.uri)}:${section.origin.line + 1}` }
            : fact
              ? { source: fact.source }
              : {}),
          ...(fact ? { fact: { id: fact.id, label: fact.label, value: fact.value, unit: fact.unit } } : {}),
        })),
      ),
    );
  } else {
    for (const { section, fact } of hits) {
      const where = section.origin
        ? `${host.nameOf(section.origin.uri)}:${section.origin.line + 1}`
        : section.id;
      host.out(`${section.service ? `${section.service} · ` : ''}${section.title}  (${where})\n`);
      if (fact) host.out(`  ${fact.label}: ${quantity(fact)}\n`);
      host.out(`  ${section.text.replace(/\s+/g, ' ').slice(0, 240)}\n\n`);
    }
    if (hits.length === 0) host.out('Nothing found.\n');
  }
  return exit.clean;
};

function lineOf(fact: Fact): string {
  return `${fact.id}\n  ${fact.label}: ${quantity(fact)}${fact.note ? `\n  ${fact.note}` : ''}\n  ${fact.source}, checked ${fact.checked}\n`;
}

/** `almanac fact [ID]` */
export const runFact: Command = async (almanac, host, given) => {
  const facts = await almanac.facts();
  const [id] = given.rest;
  const found = id === undefined ? facts.all : [facts.find(id)].flatMap(fact => fact ?? []);
  if (id !== undefined && found.length === 0) {
    host.error(`almanac: there is no fact ${id}; try: almanac search ${id.replaceAll('.', ' ')}\n`);
    return exit.failed;
  }
  if (wantsJson(given)) host.out(json(id === undefined ? found : found[0]));
  else host.out(found.map(lineOf).join('\n'));
  return exit.clean;
};

/** `almanac explain RULE` */
export const runExplain: Command = async (almanac, host, given) => {
  const [id = ''] = given.rest;
  const rule = id === staleNote.id ? { ...staleNote, facts: [] } : almanac.rules.find(one => one.id === id);
  const page = (await almanac.library()).document(pageIdOf(id));
  if (!rule || !page) {
    host.error(`almanac: there is no rule ${id}; there are ${almanac.rules.map(one => one.id).join(', ')}\n`);
    return exit.failed;
  }
  const markdown = pageOf(page);
  if (wantsJson(given))
    host.out(
      json({
        id,
        title: rule.title,
        severity: rule.severity,
        sets: ('sets' in rule && rule.sets) || ['recommended'],
        facts: rule.facts,
        markdown,
      }),
    );
  else host.out(markdown);
  return exit.clean;
};
