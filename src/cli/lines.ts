/** Longer lines are no plans, and are not kept in memory. */
export const LONGEST_LINE = 1024 * 1024;

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of UTF-8, null for each that is longer than 1 MB. Only a line feed ends one: JSON texts may hold the
 * separators that `node:readline` also splits at.
 */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const line = new LineBuffer();
  for await (const chunk of chunks) {
    let rest = chunk;
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      line.add(rest.subarray(0, end));
      yield line.take();
      rest = rest.subarray(end + 1);
    }
    line.add(rest);
  }
  if (!line.isEmpty) yield line.take();
}

class LineBuffer {
  private parts: Uint8Array[] = [];
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(bytes: Uint8Array): void {
    this.length += bytes.length;
    if (this.length > LONGEST_LINE) this.parts = [];
    else this.parts.push(bytes);
  }

  take(): string | null {
    const text =
      this.length > LONGEST_LINE
        ? null
        : Buffer.concat(this.parts)
            .toString('utf8')
            .replace(/^\uFEFF/, '');
    this.parts = [];
    this.length = 0;
    return text;
  }
}
