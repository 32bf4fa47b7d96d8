/** Where a command writes and reads: results to stdout as JSON, words for people to stderr. */

export interface Io {
  out(text: string): void;
  err(text: string): void;
  stdin(): Promise<Uint8Array>;
}

export const printJson = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value ?? null, null, 2)}\n`);

/** One object a line, for `submit`. */
export const printLine = (io: Io, value: unknown): void => io.out(`${JSON.stringify(value)}\n`);

export const say = (io: Io, words: string): void => io.err(`tonghop: ${words}\n`);

/** A reader that leaves early (`| head -1`) must not stop the work that is under way, so EPIPE only ends the printing. */
export function nodeIo(): Io {
  return { out: printerTo(process.stdout), err: printerTo(process.stderr), stdin: readStdin };
}

function printerTo(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
