/** No word, no label. */
export const NONE = -1;

export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;

/**
 * The state of an arc-eager parse (Nivre, Computational Linguistics 2008) of `n` words, with an artificial root at index n,
 * after the last word (Ballesteros and Nivre, Computational Linguistics 2013). Arrays are kept from sentence to sentence.
 */
export class ParseState {
  n = 0;
  /** The first word of the buffer; n is the root. */
  next = 0;
  depth = 0;
  stack = new Int32Array(64);
  head = new Int32Array(64);
  label = new Int32Array(64);
  /** The outermost and second outermost dependents on either side. */
  left1 = new Int32Array(64);
  left2 = new Int32Array(64);
  right1 = new Int32Array(64);
  right2 = new Int32Array(64);
  leftCount = new Int32Array(64);
  rightCount = new Int32Array(64);
  /** The labels of the dependents on either side, as bits (modulo 32). */
  leftSet = new Int32Array(64);
  rightSet = new Int32Array(64);

  reset(n: number): void {
    if (n + 1 > this.stack.length) this.#grow(2 * n + 2);
    this.n = n;
    this.next = 0;
    this.depth = 0;
    this.head.fill(NONE, 0, n + 1);
    this.label.fill(NONE, 0, n + 1);
    this.left1.fill(NONE, 0, n + 1);
    this.left2.fill(NONE, 0, n + 1);
    this.right1.fill(NONE, 0, n + 1);
    this.right2.fill(NONE, 0, n + 1);
    this.leftCount.fill(0, 0, n + 1);
    this.rightCount.fill(0, 0, n + 1);
    this.leftSet.fill(0, 0, n + 1);
    this.rightSet.fill(0, 0, n + 1);
  }

  /** Becomes the same as another state. */
  copy(from: ParseState): this {
    const size = from.n + 1;
    if (size > this.stack.length) this.#grow(2 * size);
    this.n = from.n;
    this.next = from.next;
    this.depth = from.depth;
    for (let i = 0; i < size; i += 1) {
      this.stack[i] = from.stack[i] as number;
      this.head[i] = from.head[i] as number;
      this.label[i] = from.label[i] as number;
      this.left1[i] = from.left1[i] as number;
      this.left2[i] = from.left2[i] as number;
      this.right1[i] = from.right1[i] as number;
      this.right2[i] = from.right2[i] as number;
      this.leftCount[i] = from.leftCount[i] as number;
      this.rightCount[i] = from.rightCount[i] as number;
      this.leftSet[i] = from.leftSet[i] as number;
      this.rightSet[i] = from.rightSet[i] as number;
    }
    return this;
  }

  #grow(size: number): void {
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.label = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.leftSet = new Int32Array(size);
    this.rightSet = new Int32Array(size);
  }

  get done(): boolean {
    return this.next === this.n && this.depth === 0;
  }

  /** The word at a depth of the stack: 0 is its top. NONE where there is none. */
  top(depth: number): number {
    return depth < this.depth ? (this.stack[this.depth - 1 - depth] as number) : NONE;
  }

  /** Which kinds of action may be taken, as bits. */
  legal(): number {
    const top = this.top(0);
    if (this.next === this.n) return (this.head[top] as number) === NONE ? 1 << LEFT : 1 << REDUCE;
    if (top === NONE) return 1 << SHIFT;
    return (this.head[top] as number) === NONE
      ? (1 << SHIFT) | (1 << LEFT) | (1 << RIGHT)
      : (1 << SHIFT) | (1 << REDUCE) | (1 << RIGHT);
  }

  /** Takes an action; `label` counts for arcs only. */
  take(kind: number, label: number): void {
    if (kind === REDUCE) {
      this.depth -= 1;
      return;
    }
    const next = this.next;
    if (kind === LEFT) {
      const top = this.stack[this.depth - 1] as number;
      this.depth -= 1;
      this.head[top] = next;
      this.label[top] = label;
      this.left2[next] = this.left1[next] as number;
      this.left1[next] = top;
      this.leftCount[next] = (this.leftCount[next] as number) + 1;
      this.leftSet[next] = (this.leftSet[next] as number) | (1 << (label & 31));
      return;
    }
    if (kind === RIGHT) {
      const top = this.stack[this.depth - 1] as number;
      this.head[next] = top;
      this.label[next] = label;
      this.right2[top] = this.right1[top] as number;
      this.right1[top] = next;
      this.rightCount[top] = (this.rightCount[top] as number) + 1;
      this.rightSet[top] = (this.rightSet[top] as number) | (1 << (label & 31));
    }
    this.stack[this.depth] = next;
    this.depth += 1;
    this.next += 1;
  }
}
