import { sentencesOf } from '../app.ts';
import { composeBrief, earlierFor, findBrief } from '../core/chat/replies/brief.ts';
import { evidenceOfLines } from '../core/chat/replies/why.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import type { Digest } from '../core/digest/build.ts';
import { type Explained, explainDigest } from '../core/digest/explain.ts';
import { spoken } from '../core/digest/headline.ts';
import { numbered } from '../core/digest/view.ts';
import { renderDiscord } from '../platforms/discord/render.ts';
import { renderSlack } from '../platforms/slack/render.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { makeFiles } from '../platforms/web/made-files.ts';
import { renderPage } from '../platforms/web/page.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import type { BriefFormat } from './arguments.ts';
import { factJson } from './fact-json.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, wantsColour } from './output.ts';

export type BriefOptions = StoreOptions & {
  readonly asOf?: string;
  readonly format: BriefFormat;
  readonly explain?: boolean;
};

const cut = (words: string, width: number): string => (words.length <= width ? words : `${words.slice(0, width - 1)}…`);

/** Each candidate on a row, and under it what decided. */
function explained(digest: Digest, rows: readonly Explained[], width: number): string {
  const { brief, date, before, since } = digest;
  const from = before === null ? `articles since ${since}` : `told before: what the digests up to ${before} told`;
  const out = [`${brief.title}, ${date} (${from})`];
  for (const { title, limit } of digest.sections) {
    const own = rows.filter(({ section }) => section === title);
    const count = (verdict: Explained['verdict']): number => own.filter((row) => row.verdict === verdict).length;
    out.push(
      '',
      `${title}, at most ${limit}: ${count('in')} in, ${count('thread')} in the thread, ${count('out')} out`,
    );
    const weighed = own.filter(({ parts }) => parts.length > 0);
    for (const { verdict, score, line, why, parts, confidence, newest } of weighed) {
      const sum = parts.map(({ name, points }) => `${name} ${points}`).join(' + ');
      out.push(cut(`  ${verdict.padEnd(6)} ${score.toFixed(2).padStart(5)}  ${line}`, width));
      out.push(
        `                ${why}; confidence ${confidence.toFixed(2)}; last told ${newest ?? 'on a day not known'}`,
      );
      if (verdict !== 'out') out.push(`                = ${sum}`);
    }
    const reasons = new Map<string, number>();
    for (const { parts, why } of own) if (parts.length === 0) reasons.set(why, (reasons.get(why) ?? 0) + 1);
    for (const [why, n] of [...reasons].sort((a, b) => b[1] - a[1]))
      out.push(`  out    ${String(n).padStart(5)}  ${why}`);
  }
  return `${out.join('\n')}\n`;
}

/** `readout brief`: the digest of a day, for people, programs, or as the very payloads that would be posted. */
export async function briefCommand(name: string | undefined, options: BriefOptions): Promise<number> {
  return withApp(options, async ({ library, settings: { workspace, briefs: folder } }) => {
    const briefs = await library.briefs();
    const brief = findBrief(briefs, name ?? null);
    if (brief === null) {
      const known = briefs.map((b) => b.name).join(', ');
      throw new OperatorError(
        `there is no brief "${name ?? ''}" in ${folder}: there is ${known === '' ? 'none' : known}`,
      );
    }
    const day = options.asOf ?? today();
    const corpus = await library.corpus(workspace, day);
    const context = { library, workspace, today: day, corpus, memory: EMPTY_MEMORY, sentencesOf };
    const { digest, stories, view } = await composeBrief(brief, context, await earlierFor(brief, context));
    if (options.explain === true) {
      const rows = explainDigest(digest);
      await (options.format === 'json' ? printJson(rows) : print(explained(digest, rows, columns())));
      return 0;
    }
    switch (options.format) {
      case 'text':
        await print(renderTerminal(view, { colour: wantsColour(), width: columns() }));
        return 0;
      case 'slack':
        await printJson(renderSlack(view));
        return 0;
      case 'discord':
        await printJson(renderDiscord(view));
        return 0;
      case 'html':
        await print(renderPage(view, await makeFiles(view), await evidenceOfLines(numbered(digest), context)));
        return 0;
      case 'json':
        await printJson({
          brief: brief.name,
          title: brief.title,
          date: day,
          before: digest.before,
          headline: view.summary,
          stories: stories.map(({ story, headline, facts }) => ({
            story,
            headline: headline === null ? null : spoken(headline),
            facts: facts.map(({ id }) => id),
          })),
          news: Object.fromEntries(numbered(digest).map(({ id }) => [id, digest.news.get(id)])),
          sections: digest.sections.map(({ show, title, shown, more }) => ({
            show,
            title,
            facts: shown.map((fact) => factJson(fact, corpus)),
            more: more.map((fact) => factJson(fact, corpus)),
          })),
        });
        return 0;
    }
  });
}
