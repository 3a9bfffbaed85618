import { extname } from 'node:path';
import { type DeadlineCalendar, deadlineCalendar } from '../core/digest/deadlines/calendar.ts';
import { type DeadlineChoice, listDeadlines } from '../core/digest/deadlines/list.ts';
import { type Timeline, timelineAlt, timelineOf } from '../core/digest/deadlines/timeline.ts';
import { passesFilters } from '../core/digest/filters.ts';
import { factLines } from '../core/digest/lines/fact-line.ts';
import { count } from '../core/digest/lines/runs.ts';
import { calendarFile } from '../platforms/common/calendar-file.ts';
import { timelinePng, timelineSvg } from '../platforms/common/timeline/draw.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { factJson } from './fact-json.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, wantsColour, warn } from './output.ts';
import { writeOut } from './write-out.ts';

export type DeadlinesOptions = StoreOptions & {
  readonly person?: string;
  readonly asOf?: string;
  readonly ics?: string;
  readonly timeline?: string;
  readonly dark?: boolean;
  readonly json?: boolean;
};

const STDOUT = '-';

function contents({ entries, undated }: DeadlineCalendar): string {
  const left = undated === 0 ? '' : `; ${count(undated, 'deadline')} without a date left out`;
  return `${count(entries.length, 'entry', 'entries')}${left}`;
}

async function writeTimeline(timeline: Timeline, file: string, theme: 'light' | 'dark'): Promise<void> {
  const isSvg = extname(file).toLowerCase() === '.svg';
  await writeOut(file, isSvg ? await timelineSvg(timeline, theme) : await timelinePng(timeline, theme));
}

/**
 * `readout deadlines`: what is due, for people or programs, as a calendar file or as a picture. Where files are asked for, the
 * list is not printed too, but what the files hold.
 */
export async function deadlinesCommand(show: DeadlineChoice, options: DeadlinesOptions): Promise<number> {
  const { ics, timeline: picture } = options;
  if (ics === STDOUT && options.json)
    throw new OperatorError('--ics - and --json both want standard output: name a file');
  return withApp(options, async ({ library, settings: { workspace } }) => {
    const asOf = options.asOf ?? today();
    const corpus = await library.corpus(workspace, asOf);
    const filters = { people: options.person ? [options.person] : [], topics: [], outlets: [] };
    const deadlines = listDeadlines(corpus, show, asOf).filter((fact) => passesFilters(fact, filters, corpus));
    const articles = await library.articles(workspace, [...corpus.articles.keys()]);
    const setting = { corpus, articles, today: asOf };
    const said: string[] = [];
    if (ics !== undefined) {
      const calendar = deadlineCalendar(deadlines, setting);
      if (ics === STDOUT) {
        await print(calendarFile(calendar));
        warn(contents(calendar));
      } else {
        await writeOut(ics, calendarFile(calendar));
        said.push(`${ics}: ${contents(calendar)}\n`);
      }
    }
    if (picture !== undefined) {
      const timeline = timelineOf(deadlines, setting);
      await writeTimeline(timeline, picture, options.dark ? 'dark' : 'light');
      said.push(`${picture}: ${timelineAlt(timeline)}\n`);
    }
    if (options.json) {
      await printJson(deadlines.map((fact) => factJson(fact, corpus)));
    } else if (ics === STDOUT) {
      for (const line of said) warn(line.trimEnd());
    } else if (said.length > 0) {
      await print(said.join(''));
    } else {
      const blocks = factLines(deadlines, setting);
      await print(renderTerminal({ blocks, summary: '' }, { colour: wantsColour(), width: columns() }));
    }
    return 0;
  });
}
