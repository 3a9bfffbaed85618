/** One line of a file: its text, or why it is none. */
export type Line = { readonly text: string } | { readonly reason: string };

/**
 * Cuts a stream of bytes into lines of UTF-8, holding no more than one line in memory. A line that is too long or not UTF-8
 * gives a reason in its place, and the lines after it follow as usual. The last line needs no line break.
 */
export async function* splitLines(stream: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const finish = (): Line => {
    const bytes = Buffer.concat(parts);
    const length = size;
    parts = [];
    size = 0;
    return length > most ? { reason: 'is longer than the 5 MB that an article may have: split it' } : decodeLine(bytes);
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield finish();

  function keep(bytes: Uint8Array): void {
    size += bytes.length;
    if (size <= most) parts.push(bytes);
    else parts = [];
  }
}

function decodeLine(bytes: Uint8Array): Line {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r$/, '') };
  } catch {
    return { reason: 'is not UTF-8: save the file as UTF-8' };
  }
}
