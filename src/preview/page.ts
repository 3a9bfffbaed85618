import { escapeMarkup } from '../platforms/common/markup.ts';

type PreviewSettings = {
  readonly briefs: readonly { readonly name: string; readonly title: string }[];
  readonly brief: string;
  readonly date: string;
  /** Whose articles they are, in words. */
  readonly articles: string;
};

const column = (id: string, name: string, channel: string): string =>
  `<section class="${id}" aria-label="${name}"><header><b>${name}</b><span># ${channel}</span></header><div class="messages" id="${id}" aria-live="polite"></div></section>`;

/** The page of the preview. What it shows comes from the server as HTML; style and script are files of their own. */
export function previewPage({ briefs, brief, date, articles }: PreviewSettings): string {
  const options = briefs
    .map(
      ({ name, title }) =>
        `<option value="${escapeMarkup(name)}"${name === brief ? ' selected' : ''}>${escapeMarkup(title)}</option>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en" data-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Readout preview</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/preview.css"></head>
<body>
<form class="bar" id="choose">
<h1>Readout <span class="what">preview</span></h1>
<label>Brief <select id="brief">${options}</select></label>
<label>Date <button type="button" class="step" id="earlier" aria-label="The day before">‹</button><input id="date" type="date" value="${escapeMarkup(date)}" required><button type="button" class="step" id="later" aria-label="The day after">›</button></label>
<p class="articles">${escapeMarkup(articles)}</p>
<button type="button" id="theme" aria-pressed="false">Dark</button>
</form>
<main>
${column('slack', 'Slack', 'news')}
${column('discord', 'Discord', 'news')}
</main>
<form class="composer" id="say"><label for="text">Command or question</label><input id="text" autocomplete="off" placeholder="/met Holm · /deadlines week · why 1 · when do the talks resume?"><button type="submit">Send to both</button></form>
<script src="/preview.js" type="module"></script>
</body></html>
`;
}
