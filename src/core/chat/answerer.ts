import type { Chooser } from '../answer/model/choice.ts';
import type { Article } from '../article/article.ts';
import { suggestNames } from '../merge/find-people.ts';
import type { Span } from '../span.ts';
import { COMMANDS } from './commands.ts';
import { excerptsOf, onlyVerbatim } from './excerpt.ts';
import type { Library } from './library.ts';
import type { Log } from './log.ts';
import { cleanWords, parseCommand } from './parse.ts';
import type { Answerer, Reply } from './platform.ts';
import { askReply } from './replies/ask.ts';
import { briefNames, briefReply } from './replies/brief.ts';
import { notice, type ReplyContext } from './replies/context.ts';
import { deadlinesReply } from './replies/deadlines.ts';
import { helpReply } from './replies/help.ts';
import { metReply } from './replies/met.ts';
import { quotesReply } from './replies/quotes.ts';
import { sourcesReply } from './replies/sources.ts';
import { whyReply } from './replies/why.ts';
import { wrongReply } from './replies/wrong.ts';
import { type Command, EMPTY_MEMORY, type Request } from './request.ts';

type AnswererOptions = {
  readonly library: Library;
  readonly sentencesOf: (article: Article) => readonly Span[];
  readonly log: Log;
  /** A language model that may choose among sentences; absent by default. */
  readonly choose?: Chooser;
};

/**
 * Words in a thread or a direct message: "/met Holm" and "met Holm" are the command, since some platforms take no slash
 * commands in threads; everything else is a question.
 */
function commandOfWords(words: string, today: string): Command {
  const slash = /^\/(\S+)\s*(.*)$/s.exec(words);
  if (slash) return parseCommand(slash[1] ?? '', slash[2] ?? '', today);
  const line = /^why (?:line )?#?(\d{1,3})\??$/i.exec(words);
  if (line) return parseCommand('why', line[1] ?? '', today);
  const wrong = /^(?:that(?:'s| is) )?wrong(?: (?:line )?#?(\d{1,3}))?[.!?]*$/i.exec(words);
  if (wrong) return parseCommand('wrong', wrong[1] ?? '', today);
  const [first = '', ...rest] = words.split(' ');
  const named = COMMANDS.find((command) => command.name === first.toLowerCase() && command.name !== 'ask');
  if (named && !words.endsWith('?')) return parseCommand(named.name, rest.join(' '), today);
  return words === '' ? { name: 'help', about: null } : parseCommand('ask', words, today);
}

async function respond(command: Command, context: ReplyContext, request: Request): Promise<Reply> {
  switch (command.name) {
    case 'brief':
      return briefReply(command, context);
    case 'met':
      return metReply(command, context);
    case 'quotes':
      return quotesReply(command, context);
    case 'deadlines':
      return deadlinesReply(command, context);
    case 'ask':
      return askReply(command.question, context);
    case 'why':
      return whyReply(command.fact, context);
    case 'wrong':
      return wrongReply(command.which, context, request);
    case 'sources':
      return sourcesReply(context);
    case 'help':
      return helpReply(command.about, context);
    case 'problem':
      return notice(command.text, context, 'warning');
  }
}

/** The core's door: every platform asks here, and gets a view in which each verbatim word was checked against the store. */
export function createAnswerer({ library, sentencesOf, log, choose }: AnswererOptions): Answerer {
  async function checked(reply: Reply, workspace: string): Promise<Reply> {
    const ids = new Set(excerptsOf(reply.view).map((words) => words.article));
    const { view, refused } = onlyVerbatim(reply.view, await library.articles(workspace, [...ids]));
    if (refused > 0) log.error({ refused }, 'lines left out: their words are not in the stored article');
    return { ...reply, view };
  }

  async function answer(request: Request): Promise<Reply> {
    const { workspace, today, platform, thread } = request;
    const command =
      request.kind === 'command'
        ? parseCommand(request.command ?? '', request.text, today)
        : commandOfWords(cleanWords(request.text), today);
    const key = thread === null ? null : { platform, workspace, thread };
    const memory = (key && (await library.recall(key))) ?? EMPTY_MEMORY;
    const corpus = await library.corpus(workspace, today);
    const reply = await checked(
      await respond(
        command,
        { library, workspace, today, corpus, memory, sentencesOf, ...(choose ? { choose } : {}) },
        request,
      ),
      workspace,
    );
    if (key) await library.keep(key, reply.memory);
    return reply;
  }

  return {
    async reply(request) {
      try {
        return await answer(request);
      } catch (error) {
        log.error({ err: error, command: request.command }, 'request failed');
        const text = 'Something went wrong on my side; it is written to the log. Please try again in a moment.';
        return { view: { blocks: [{ kind: 'notice', tone: 'error', text }], summary: text }, memory: EMPTY_MEMORY };
      }
    },
    remember: (thread, memory) => library.keep(thread, memory),
    async knows(thread) {
      return (await library.recall(thread)) !== null;
    },
    async suggestPeople(workspace, typed, limit) {
      return suggestNames(await library.corpus(workspace, '9999-12-31'), typed, limit);
    },
    async suggestBriefs(typed, limit) {
      return briefNames(await library.briefs(), typed).slice(0, limit);
    },
  };
}
