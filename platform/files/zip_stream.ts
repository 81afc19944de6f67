import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export type ZipEntry = {
  readonly name: string;
  /** Read when its turn comes; undefined when it is gone, and then it is left out. */
  readonly open: () => Promise<Uint8Array | ReadableStream<Uint8Array> | undefined>;
  /** Pictures and archives gain nothing by being packed again. */
  readonly isPacked: boolean;
};

/** An archive that is written while it is read, so that no more than a piece of one file is ever in memory. */
export function zipStream(entries: readonly ZipEntry[]): ReadableStream<Uint8Array> {
  const chunks = produce(entries);
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* produce(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array, undefined> {
  let ready: Uint8Array[] = [];
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, open, isPacked } of entries) {
    const content = await open();
    if (!content) continue;
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    if (content instanceof Uint8Array) file.push(content, true);
    else {
      for await (const piece of content) {
        file.push(piece);
        yield* take();
      }
      file.push(new Uint8Array(0), true);
    }
    yield* take();
  }
  zip.end();
  yield* take();
  return undefined;
}
