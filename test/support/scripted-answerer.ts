import type { Log } from '../../src/core/chat/log.ts';
import type { Answerer, Reply } from '../../src/core/chat/platform.ts';
import { EMPTY_MEMORY, type Request } from '../../src/core/chat/request.ts';
import type { View } from '../../src/core/chat/view.ts';

export const says = (text: string): View => ({
  summary: text,
  blocks: [{ kind: 'text', runs: [{ kind: 'text', text }] }],
});

/** A core that repeats what it was asked, or says what a test gives it, and keeps account. */
export class ScriptedAnswerer implements Answerer {
  readonly requests: Request[] = [];
  readonly remembered: string[] = [];
  readonly people = ['Ada Holm', 'Bo Lind'];
  readonly briefs = ['morning', 'week-ahead'];
  view: ((request: Request) => View | Promise<View>) | null = null;
  suggestions: ((typed: string) => Promise<readonly string[]>) | null = null;

  async reply(request: Request): Promise<Reply> {
    this.requests.push(request);
    const view =
      this.view === null ? says(`heard ${request.command ?? 'words'}: ${request.text}`) : await this.view(request);
    return { view, memory: { ...EMPTY_MEMORY, turns: [{ question: request.text, answer: view.summary }] } };
  }

  async remember(thread: { platform: string; workspace: string; thread: string }): Promise<void> {
    this.remembered.push(`${thread.workspace}/${thread.thread}`);
  }

  async suggestPeople(_workspace: string, typed: string, limit: number): Promise<readonly string[]> {
    if (this.suggestions !== null) return this.suggestions(typed);
    return this.people.filter((name) => name.toLowerCase().includes(typed.toLowerCase())).slice(0, limit);
  }

  async suggestBriefs(typed: string, limit: number): Promise<readonly string[]> {
    return this.briefs.filter((name) => name.includes(typed)).slice(0, limit);
  }

  async knows(thread: { platform: string; workspace: string; thread: string }): Promise<boolean> {
    return this.remembered.includes(`${thread.workspace}/${thread.thread}`);
  }
}

/** Keeps every line that would be logged, as one string a line. */
export class KeptLog implements Log {
  readonly lines: string[] = [];
  readonly #add = (level: string) => (fields: object, message: string) => {
    this.lines.push(`${level} ${JSON.stringify(fields)} ${message}`);
  };
  readonly info = this.#add('info');
  readonly warn = this.#add('warn');
  readonly error = this.#add('error');
  child(): Log {
    return this;
  }
  get text(): string {
    return this.lines.join('\n');
  }
}
