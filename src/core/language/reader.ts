import type { Article } from '../article/article.ts';
import { resolveReferences } from './coreference/resolve.ts';
import { createDocument, type Document } from './entities/document.ts';
import { gatherEvidence } from './entities/evidence.ts';
import { gatherEntities, nameMentions } from './entities/gather.ts';
import { namesByRule } from './entities/names-by-rule.ts';
import { isRelativeRole } from './entities/role.ts';
import { settleNames } from './entities/settle-names.ts';
import { lemma } from './lemma.ts';
import type { Models } from './model/models.ts';
import type { Entity, Mention, Reader, Reading, Sentence, Token } from './reading.ts';
import { findTimes } from './time/find-times.ts';
import { segment } from './tokens/sentences.ts';

/** Tokens with tags and, sentence by sentence, heads. Heads are indices into the whole list. */
function readTokens(article: Article, models: Models): { tokens: Token[]; sentences: Sentence[] } {
  const { tokens: spans, sentences } = segment(article.text, article.zones);
  const tokens: Token[] = [];
  for (const sentence of sentences) {
    const words: string[] = [];
    for (let at = sentence.first; at < sentence.last; at += 1) {
      const span = spans[at];
      words.push(span === undefined ? '' : article.text.slice(span.start, span.end));
    }
    const tags = models.tagger.tag(words);
    const { heads, labels } = models.parser.parse(words, tags);
    for (const [index, text] of words.entries()) {
      const span = spans[sentence.first + index];
      const tag = tags[index];
      if (span === undefined || tag === undefined) continue;
      const { upos, penn } = tag;
      const head = heads[index] ?? -1;
      tokens.push({
        start: span.start,
        end: span.end,
        text,
        lemma: lemma(text, upos, penn),
        upos,
        penn,
        head: head < 0 ? -1 : sentence.first + head,
        label: labels[index] ?? 'dep',
      });
    }
  }
  return { tokens, sentences };
}

function entitiesOf(document: Document, models: Models): Entity[] {
  const evidence = gatherEvidence(document);
  const drafts = gatherEntities(
    document,
    settleNames(document, evidence, models.recogniser.names(document), namesByRule(document, evidence)),
  );
  const references = resolveReferences(document, drafts);
  return drafts.map((draft, index): Entity => {
    const { type, name, aliases, role, country, spans } = draft;
    const gender = references.genders[index] ?? null;
    const mentions: Mention[] = [...nameMentions(document, spans), ...(references.mentions[index] ?? [])];
    return {
      id: `e${index + 1}`,
      type,
      name,
      aliases,
      role: role === null || isRelativeRole(role) ? null : role,
      country,
      gender,
      mentions: mentions.sort((a, b) => a.start - b.start || a.end - b.end),
    };
  });
}

/**
 * The one door to everything that is understood of an article's language: tokens, tags, trees, names, entities with their
 * roles, who "he" and "the minister" are, and times. Pure; never throws on any text; linear in its length.
 */
export function createReader(models: Models): Reader {
  return (article: Article): Reading => {
    const { tokens, sentences } = readTokens(article, models);
    const document = createDocument(article.text, tokens, sentences);
    const entities = entitiesOf(document, models);
    const published = article.published?.value ?? null;
    return { article, tokens, sentences, entities, times: findTimes(article.text, tokens, sentences, published) };
  };
}
