import type { Document, Element, Node } from 'happy-dom';

const ELEMENT = 1;
const TEXT = 3;

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TIME-BLOCK TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA INPUT HEAD TITLE META LINK'.split(
    ' ',
  ),
);

/**
 * The words under a node as text: a block an own paragraph with a blank line between, `<br>` a line break, blanks evened
 * out. Walks without recursion, so that no nesting is too deep for it.
 */
export function textUnder(root: Node): string {
  const paragraphs: string[] = [];
  let words = '';
  const close = (): void => {
    const lines = words.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
    const paragraph = lines.filter((line) => line !== '').join('\n');
    if (paragraph !== '') paragraphs.push(paragraph);
    words = '';
  };
  // A node, or null to close the block whose children have all been seen.
  const open: (Node | null)[] = [root];
  while (open.length > 0) {
    const node = open.pop()!;
    if (node === null) {
      close();
    } else if (node.nodeType === TEXT) {
      words += (node.textContent ?? '').replace(/\s+/g, ' ');
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      if (SILENT.has(tag) || isHidden(element)) continue;
      if (tag === 'BR') words += '\n';
      else if (tag === 'TD' || tag === 'TH') words += ' ';
      if (BLOCKS.has(tag)) {
        close();
        open.push(null);
      }
      pushChildren(open, node);
    } else {
      pushChildren(open, node);
    }
  }
  close();
  return paragraphs.join('\n\n');
}

function pushChildren(open: (Node | null)[], node: Node): void {
  const children = [...node.childNodes];
  for (let i = children.length - 1; i >= 0; i--) open.push(children[i]!);
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.getAttribute('aria-hidden') === 'true' ||
    /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')
  );
}

/** How deep the elements of a document are nested. */
export function depthOf(document: Document): number {
  let deepest = 0;
  const open: { node: Element; depth: number }[] = [{ node: document.documentElement, depth: 1 }];
  while (open.length > 0) {
    const { node, depth } = open.pop()!;
    if (depth > deepest) deepest = depth;
    for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
  return deepest;
}
