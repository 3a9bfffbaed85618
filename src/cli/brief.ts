import { sentencesOf } from '../app.ts';
import { composeBrief, findBrief } from '../core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
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

export type BriefOptions = StoreOptions & { readonly asOf?: string; readonly format: BriefFormat };

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
    const { digest, view } = await composeBrief(brief, context);
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
        await print(renderPage(view, await makeFiles(view)));
        return 0;
      case 'json':
        await printJson({
          brief: brief.name,
          title: brief.title,
          date: day,
          sections: digest.sections.map(({ show, title, shown, more }) => ({
            show,
            title,
            facts: shown.map(factJson),
            more: more.map(factJson),
          })),
        });
        return 0;
    }
  });
}
