/** The smallest recordings that a reader knows by their bytes; a real second of silence is not needed for that. */
export const OGG_OPUS = Buffer.concat([
  Buffer.from("OggS"),
  Buffer.from([0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 19]),
  Buffer.from("OpusHead"),
  Buffer.from([1, 1, 0x38, 1, 0x80, 0xbb, 0, 0, 0, 0, 0]),
  Buffer.alloc(200),
]);
export const MP3 = Buffer.concat([Buffer.from("ID3\x04\0\0\0\0\0\0", "latin1"), mp3Frames()]);
export const M4A = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypM4A \0\0\0\0M4A isom", "latin1"),
  Buffer.alloc(200),
]);
/** As many telephones mark it. */
export const M4A_AS_FILM = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from("ftypmp42\0\0\0\0isommp42", "latin1"),
  Buffer.alloc(200),
]);

function mp3Frames(): Buffer {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x00]);
  return Buffer.concat([frame, frame]);
}

/** A tone that can be heard. @param seconds of 8 000 samples, one byte each */
export function wav(seconds = 1): Buffer {
  const samples = Buffer.alloc(8_000 * seconds);
  for (let at = 0; at < samples.length; at++) samples[at] = 128 + Math.round(40 * Math.sin(at / 6));
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(8_000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
