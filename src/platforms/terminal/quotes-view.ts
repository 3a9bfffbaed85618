import pc from 'picocolors';
import { titleText } from '../../core/article/article.ts';
import { type ListedQuote, SHOWN_FROM } from '../../core/facts/quotes/list-quotes.ts';
import type { Reading } from '../../core/language/reading.ts';
import type { Span } from '../../core/span.ts';
import { flow } from './plain.ts';

type Palette = ReturnType<typeof pc.createColors>;

const LABEL_WIDTH = 9;

const KINDS: Readonly<Record<ListedQuote['quote']['kind'], string>> = {
  direct: 'a sentence of the speaker’s own',
  partial: 'a part of a sentence, word for word',
  indirect: 'reported, in the narrator’s words',
  scare: 'words in marks that are nobody’s utterance',
  title: 'a headline or the name of a work',
};

/** "Marta Holm, foreign minister ← “She”": the speaker, and the words that the clause names them by. */
function speakerLine({ quote, shown, why }: ListedQuote, reading: Reading, c: Palette): string {
  const { speaker } = quote;
  if (speaker === null) return c.dim(`nobody: ${why.join('; ') || 'no clause names one'}`);
  const { text } = reading.article;
  const role = reading.entities.find((entity) => entity.id === speaker.entity)?.role;
  const name = `${flow(speaker.name)}${role ? `, ${flow(role)}` : ''}`;
  const by = speaker.mention === null ? '' : flow(text.slice(speaker.mention.start, speaker.mention.end));
  const from = by === '' || by === flow(speaker.name) ? '' : c.dim(` ← “${by}”`);
  const unknown = speaker.entity === null ? c.dim(' (no name that the article knows)') : '';
  return `${shown ? c.bold(name) : name}${from}${unknown}`;
}

/** "told · to reporters · when Thursday · where in Oslo · via the Courier": what the clause says besides. */
function clauseLine({ quote }: ListedQuote, text: string): string {
  const at = (label: string, span: Span | null): string[] =>
    span === null ? [] : [`${label}“${flow(text.slice(span.start, span.end))}”`];
  return [
    ...at('', quote.cue),
    ...at('to ', quote.audience),
    ...at('when ', quote.when),
    ...at('where ', quote.where),
    ...(quote.via === null ? [] : [`via ${flow(quote.via)}`]),
  ].join(' · ');
}

function ruleLine({ quote, shown, why }: ListedQuote): string {
  const sure = `${quote.rule}, confidence ${quote.confidence.toFixed(2)}`;
  if (quote.speaker === null) return sure;
  if (shown) return why.length > 0 ? `${sure}: shown, though: ${why.join('; ')}` : `${sure}: shown`;
  if (quote.kind === 'indirect') return `${sure}: reported speech is not shown as a quote`;
  return `${sure}: speaker not shown (below ${SHOWN_FROM})${why.length > 0 ? `: ${why.join('; ')}` : ''}`;
}

function entry(listed: ListedQuote, reading: Reading, c: Palette): string {
  const { quote, words, paragraph, key, keyReasons } = listed;
  const marked = quote.kind === 'indirect' ? flow(words) : `“${flow(words)}”`;
  const rows: readonly (readonly [string, string])[] = [
    ['kind', `${quote.kind}: ${KINDS[quote.kind]}`],
    ['speaker', speakerLine(listed, reading, c)],
    ['clause', clauseLine(listed, reading.article.text)],
    ['rule', ruleLine(listed)],
    ['key', key > 0 ? `${key.toFixed(2)}: ${keyReasons.join('; ') || 'no strong reason'}` : ''],
  ];
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `    ${c.dim(label.padEnd(LABEL_WIDTH))}${value}`);
  const place = c.dim(`¶${paragraph}, ${quote.start}–${quote.end}`);
  return [`${place}  ${quote.kind === 'scare' || quote.kind === 'title' ? c.dim(marked) : marked}`, ...lines].join(
    '\n',
  );
}

/**
 * The quotes of one article for people who doubt a line: each with where it stands, what it is, who said it and how that is
 * known. Without colour nothing is lost.
 */
export function renderQuotes(
  reading: Reading,
  quotes: readonly ListedQuote[],
  { colour }: { readonly colour: boolean },
): string {
  const c = pc.createColors(colour);
  const { article } = reading;
  const said = quotes.filter(({ quote }) => quote.kind === 'direct' || quote.kind === 'partial');
  const shown = said.filter((listed) => listed.shown).length;
  const reports = quotes.filter(({ quote }) => quote.kind === 'indirect').length;
  const head = [
    c.bold(flow(titleText(article) ?? article.id)),
    c.dim(
      `${flow(article.outlet ?? 'unknown outlet')}, ${article.published?.value ?? 'undated'}: ${said.length} quoted, ` +
        `${shown} with a speaker shown, ${reports} reported`,
    ),
  ];
  return [...head, '', ...quotes.flatMap((listed) => [entry(listed, reading, c), ''])].join('\n');
}
