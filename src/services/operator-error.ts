/**
 * Something that the person who runs the program has to mend. Each line says what is wrong, where, and what to do; it is
 * printed as it stands, without a stack.
 */
export class OperatorError extends Error {
  readonly lines: readonly string[];

  constructor(lines: string | readonly string[], options?: ErrorOptions) {
    const all = typeof lines === 'string' ? [lines] : lines;
    super(all.join('\n'), options);
    this.name = 'OperatorError';
    this.lines = all;
  }
}
