import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/core/chat/excerpt.ts';
import type { Block, Run, View } from '../../src/core/chat/view.ts';
import type { Attachment } from '../../src/platforms/common/attachments.ts';
import { cases } from '../support/laws.ts';
import { anyView, digest, graphed, pictured, saying } from '../support/views.ts';

/** A platform as the contract sees it. `Post` is its own payload. */
export type PlatformUnderTest<Post> = {
  readonly name: string;
  /** What would be posted for a view, in order. */
  posts(view: View): readonly Post[];
  /** What a person sees of a post: markup taken away, escapes undone. */
  visibleText(post: Post): string;
  /** What the platform would refuse, cut, ping or link by itself; empty for a good post. */
  problems(post: Post): readonly string[];
  /** The pictures and files that go with a post; left out where there are none, and their words are seen instead. */
  attachments?(post: Post): readonly Attachment[];
  /** The commands that a post sends when something in it is pressed or chosen; left out where they are typed. */
  commands?(post: Post): readonly string[];
  /** Whether what a section kept back is posted in a thread; without threads a command shows it. */
  readonly threads: boolean;
  /** The words as they must be seen; only a terminal, which lays lines out anew, may treat white space alike. */
  words?(text: string): string;
};

const label = (runs: readonly Run[]): string[] => runs.flatMap((run) => (run.kind === 'excerpt' ? [] : [run.text]));

/** The labels of a fact: names, places, dates and counts that must all be seen. */
function labels(block: Block): string[] {
  switch (block.kind) {
    case 'fact':
      return [...label(block.line), ...block.notes.flatMap(label), ...block.sources.map((s) => s.outlet)];
    case 'quote':
      return [...label(block.speaker), ...block.notes.flatMap(label), ...block.sources.map((s) => s.outlet)];
    case 'heading':
    case 'notice':
      return [block.text];
    default:
      return [];
  }
}

/** Marks that a renderer sets between the parts of an excerpt that no single post can hold. */
const joined = (text: string): string => text.replace(/ \[continues\]\n(?:[^\n]*\n)*?[^\n]{0,4}?\[continued\] /g, '');

const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** The promises that every chat platform keeps, whatever the view. `runs` is how many random views are tried. */
export function platformContract<Post>(platform: PlatformUnderTest<Post>, runs = 100): void {
  const words = platform.words ?? ((text: string) => text);
  /** The excerpts that are to be seen: all of them, or without threads those that no section kept back. */
  const excerpts = (view: View) =>
    excerptsOf(platform.threads ? view : { ...view, blocks: view.blocks.filter((block) => block.kind !== 'more') });
  const seen = (view: View) =>
    platform
      .posts(view)
      .map((post) => platform.visibleText(post))
      .join('\n');

  describe(`${platform.name} keeps the platform contract`, () => {
    it('shows every name, date, note and outlet of a digest', () => {
      const visible = words(seen(digest));
      for (const text of digest.blocks.flatMap(labels)) expect(visible).toContain(words(text.trim()));
    });

    it('shows quotes byte for byte', () => {
      const visible = words(seen(digest));
      for (const excerpt of excerpts(digest)) expect(visible).toContain(words(excerpt.text));
    });

    it('marks where a quoted sentence goes on, outside the words', () => {
      const cut = saying('the harbour stays shut', { cutBefore: true, cutAfter: true });
      const view: View = {
        summary: 's',
        blocks: [{ kind: 'quote', fact: 'q', excerpt: cut, speaker: [], notes: [], sources: [] }],
      };
      expect(seen(view)).toContain('“[…] the harbour stays shut […]”');
    });

    it('counts what the limits kept out', () => {
      expect(seen(digest)).toMatch(/1 more quote/);
    });

    it('offers why each line is there, and what to ask next', () => {
      const { commands } = platform;
      if (commands) {
        const offered = platform.posts(digest).flatMap((post) => commands(post));
        expect(offered).toEqual(expect.arrayContaining(['/why m1', '/why q1', '/deadlines all']));
      } else if (!platform.threads) expect(seen(digest)).toMatch(/Why this line\? \/why 1/);
    });

    it('shows evidence in its paragraph, whole and in order', () => {
      const [before, words, after] = ['It rained. ', 'Holm met Lind.', ' They ate.'].map((text) => saying(text.trim()));
      const source = { article: 'a1', outlet: 'Northern Wire', url: null, date: null };
      const block: Block = { kind: 'evidence', before: before!, excerpt: words!, after: after!, source };
      expect(flat(seen({ summary: 's', blocks: [block] }))).toContain('It rained. Holm met Lind. They ate.');
    });

    it('gives a picture and a file once, or what stands for them in words', () => {
      const { attachments } = platform;
      const [image, file] = pictured.blocks.filter((block) => block.kind === 'image' || block.kind === 'file');
      if (attachments) {
        expect(platform.posts(pictured).flatMap((post) => attachments(post))).toEqual([image, file]);
      } else {
        expect(words(seen(pictured))).toContain(words(image?.kind === 'image' ? image.alt : ''));
        expect(words(seen(pictured))).toContain(words(file?.kind === 'file' ? file.without : ''));
      }
      expect(words(seen(pictured))).toContain(words('Calendar file: 1 entry'));
    });

    it('gives the picture of who met whom once, or all that it shows in words, and what follows it', () => {
      const { attachments } = platform;
      const image = graphed.blocks.find((block) => block.kind === 'image');
      if (attachments) expect(platform.posts(graphed).flatMap((post) => attachments(post))).toEqual([image]);
      else expect(words(seen(graphed))).toContain(words(image?.alt ?? 'no picture'));
      expect(words(seen(graphed))).toContain(words('What follows the picture'));
    });

    it('never breaks a limit and never lets anything be read into the words', () => {
      fc.assert(
        fc.property(anyView, (view) => {
          for (const post of platform.posts(view)) expect(platform.problems(post)).toEqual([]);
        }),
        { numRuns: cases(runs) },
      );
    });

    it('shows the verbatim words of any view byte for byte', () => {
      fc.assert(
        fc.property(anyView, (view) => {
          const visible = seen(view);
          const whole = words(visible);
          for (const excerpt of excerpts(view)) {
            const text = words(excerpt.text);
            if (!whole.includes(text) && !words(joined(visible)).includes(text)) {
              expect.fail(`not shown as it stands: ${JSON.stringify(text.slice(0, 200))} (${text.length} characters)`);
            }
          }
        }),
        { numRuns: cases(runs) },
      );
    });

    it('makes the same posts of the same view', () => {
      fc.assert(
        fc.property(anyView, (view) => {
          expect(platform.posts(view)).toEqual(platform.posts(view));
        }),
        { numRuns: cases(20) },
      );
    });

    if (platform.threads)
      it('has something to post for an empty view', () => {
        expect(
          platform.posts({ summary: 'Nothing new today', blocks: [] }).map(platform.visibleText).join(''),
        ).toContain('Nothing new today');
      });
  });
}
