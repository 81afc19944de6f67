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

/** A header and no sound. */
export const WAV = Buffer.concat([
  Buffer.from("RIFF$\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0", "latin1"),
  Buffer.from([0x40, 0x1f, 0, 0, 0x40, 0x1f, 0, 0, 1, 0, 8, 0]),
  Buffer.from("data\0\0\0\0", "latin1"),
]);
