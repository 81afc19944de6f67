const RATE = 8_000;

/**
 * A recording that every browser plays: somebody humming, three notes a second. Made here, as a demo holds nobody's voice.
 * @param note kept inside the file, beside the sound
 */
export function hum(seconds: number, note: string): Uint8Array {
  const samples = Buffer.alloc(RATE * seconds);
  for (let at = 0; at < samples.length; at++) {
    const pitch = [196, 220, 262, 247][Math.floor((at * 3) / RATE) % 4] ?? 220;
    const swell = Math.sin((Math.PI * ((at * 3) % RATE)) / RATE);
    samples[at] = 128 + Math.round(40 * swell * Math.sin((2 * Math.PI * pitch * at) / RATE));
  }
  const format = Buffer.alloc(16);
  format.writeUInt16LE(1, 0);
  format.writeUInt16LE(1, 2);
  format.writeUInt32LE(RATE, 4);
  format.writeUInt32LE(RATE, 8);
  format.writeUInt16LE(1, 12);
  format.writeUInt16LE(8, 14);
  const about = Buffer.concat([Buffer.from("INFO"), chunk("ICMT", Buffer.from(`${note}\0`))]);
  const body = Buffer.concat([
    ...[Buffer.from("WAVE"), chunk("fmt ", format), chunk("data", samples), chunk("LIST", about)],
  ]);
  return chunk("RIFF", body);
}

/** Chunks lie on even bytes. */
function chunk(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 0, "latin1");
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}
