import type { Block, Excerpt, Run, SourceRef, View } from '../../core/chat/view.ts';
import { escapeMarkup } from '../common/markup.ts';
import type { MadeFiles } from './made-files.ts';

/** Only web addresses become links: an article must not smuggle a script into one. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** The quote marks are text, not style: they are copied with the words, and read aloud. */
const words = (excerpt: Excerpt): string =>
  `“${excerpt.cutBefore ? '[…] ' : ''}<q>${escapeMarkup(excerpt.text)}</q>${excerpt.cutAfter ? ' […]' : ''}”`;

function run(part: Run): string {
  switch (part.kind) {
    case 'text':
      return escapeMarkup(part.text);
    case 'strong':
      return `<strong>${escapeMarkup(part.text)}</strong>`;
    case 'faint':
      return `<span class="faint">${escapeMarkup(part.text)}</span>`;
    case 'excerpt':
      return words(part.excerpt);
  }
}

const line = (runs: readonly Run[]): string => runs.map(run).join('');

function source(ref: SourceRef): string {
  const name = escapeMarkup(ref.outlet);
  const linked =
    ref.url !== null && isWebAddress(ref.url)
      ? `<a href="${escapeMarkup(ref.url)}" rel="noreferrer">${name}</a>`
      : name;
  return ref.date === null ? linked : `${linked}, ${escapeMarkup(ref.date)}`;
}

const sources = (refs: readonly SourceRef[], number?: number): string =>
  refs.length === 0
    ? ''
    : `<p class="sources">${number === undefined ? '' : `[${number}] `}${refs.map(source).join(' · ')}</p>`;
const notes = (all: readonly (readonly Run[])[]): string =>
  all.map((note) => `<p class="note">${line(note)}</p>`).join('');

/** Evidence in its paragraph, without quotation marks: it often holds its own. */
function passage({ before, excerpt, after }: Extract<Block, { kind: 'evidence' }>): string {
  const around = (part: Excerpt): string =>
    `${part.cutBefore ? '[…] ' : ''}<q>${escapeMarkup(part.text)}</q>${part.cutAfter ? ' […]' : ''}`;
  const parts = [
    before && around(before),
    before === undefined && after === undefined ? around(excerpt) : `<mark>${around(excerpt)}</mark>`,
    after && around(after),
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** The evidence of each line of the page, by the id of its fact, to be unfolded under it. */
type EvidenceOf = ReadonlyMap<string, readonly Block[]>;

function why(fact: string, made: MadeFiles, evidence: EvidenceOf): string {
  const blocks = evidence.get(fact);
  if (blocks === undefined) return '';
  return `<details class="why"><summary>Why this line</summary>${blocks.map((block) => html(block, made, new Map())).join('')}</details>`;
}

function html(block: Block, made: MadeFiles, evidence: EvidenceOf): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? `<h1>${escapeMarkup(block.text)}</h1>` : `<h2>${escapeMarkup(block.text)}</h2>`;
    case 'fact':
      return `<article class="fact ${block.mark}"><p>${line(block.line)}</p>${notes(block.notes)}${sources(block.sources, block.number)}${why(block.fact, made, evidence)}</article>`;
    case 'quote':
      return `<article class="quote"><blockquote>${words(block.excerpt)}</blockquote><p class="speaker">— ${line(block.speaker)}</p>${notes(block.notes)}${sources(block.sources, block.number)}${why(block.fact, made, evidence)}</article>`;
    case 'evidence':
      return `<article class="quote"><blockquote>${passage(block)}</blockquote>${sources([block.source])}</article>`;
    case 'text':
      return `<p>${line(block.runs)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`;
    case 'sources':
      return `<ul>${block.sources.map((ref) => `<li>${escapeMarkup(ref.title ?? 'untitled')} <span class="sources">${source(ref)}</span></li>`).join('')}</ul>`;
    case 'notice':
      return `<p class="notice ${block.tone}" role="note">${escapeMarkup(block.text)}</p>`;
    case 'more':
      return `<details><summary>${block.count} more ${escapeMarkup(block.what)}</summary>${block.blocks.map((inner) => html(inner, made, evidence)).join('')}</details>`;
    case 'image': {
      const { light, dark } = made.get(block) ?? {};
      if (light === undefined) return `<p class="faint">${escapeMarkup(block.alt)}</p>`;
      const other = dark === undefined ? '' : `<source srcset="${dark}" media="(prefers-color-scheme:dark)">`;
      return `<picture>${other}<img src="${light}" alt="${escapeMarkup(block.alt)}"></picture>`;
    }
    case 'file': {
      const address = made.get(block)?.light;
      const [label, name] = [escapeMarkup(block.label), escapeMarkup(block.name)];
      return address === undefined
        ? `<p>${label}. ${escapeMarkup(block.without)}</p>`
        : `<p><a href="${address}" download="${name}">${label}</a></p>`;
    }
    case 'actions': {
      const typed = block.actions
        .filter((action) => action.buttonOnly !== true)
        .map(({ command }) => escapeMarkup(command));
      return typed.length === 0 ? '' : `<p class="faint">${typed.join(' · ')}</p>`;
    }
    case 'menu':
      return '';
    case 'divider':
      return '<hr>';
  }
}

const STYLE = `:root{color-scheme:light dark;--ink:#1c1d1f;--faint:#63676d;--line:#d9dce0;--paper:#fff;--accent:#1f5fbf}
@media(prefers-color-scheme:dark){:root{--ink:#e6e7e9;--faint:#9aa0a8;--line:#3a3d42;--paper:#17181a;--accent:#7fb0ff}}
body{margin:2.5rem auto;max-width:42rem;padding:0 1rem;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0 0 1.5rem}h2{font-size:.85rem;letter-spacing:.06em;text-transform:uppercase;color:var(--faint);border-bottom:1px solid var(--line);padding-bottom:.25rem;margin:2rem 0 1rem}
article{margin:0 0 1.1rem}article p{margin:0}blockquote{margin:0;padding-left:.8rem;border-left:3px solid var(--line)}.speaker,.quote .note,.quote .sources{padding-left:.95rem}
.fact{padding-left:.8rem;border-left:3px solid var(--accent)}.denied,.overdue{border-color:#c0392b}.planned,.due{border-color:#c98a1b}.done,.plain{border-color:var(--line)}
.sources,.note,.faint{color:var(--faint);font-size:.875rem}a{color:var(--accent)}q::before,q::after{content:none}.notice{color:var(--faint)}.error{color:#c0392b}img{max-width:100%}summary{color:var(--faint);cursor:pointer;margin-bottom:1rem}.why{padding-left:.95rem;font-size:.875rem}.fact .why{padding-left:0}.why summary{margin:0}.why article{margin:.6rem 0}.why blockquote{color:var(--faint)}mark{background:none;color:var(--ink);font-weight:600}`;

/** A view as a whole page of its own, with the pictures and files that were made for it: no script, nothing loaded from elsewhere, light and dark by the reader's setting. */
export function renderPage(view: View, made: MadeFiles = new Map(), evidence: EvidenceOf = new Map()): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeMarkup(view.summary)}</title><style>${STYLE}</style></head>
<body><main>
${view.blocks.length === 0 ? `<p>${escapeMarkup(view.summary)}</p>` : view.blocks.map((block) => html(block, made, evidence)).join('\n')}
</main></body></html>
`;
}
