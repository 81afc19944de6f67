/** What one cleaning may cost. Every bound is checked before the work that it bounds. */
export type Limits = {
  readonly bytes: number;
  readonly pages: number;
  readonly pixels: number;
  /** Pictures in one file, pages not counted: each is read by OCR. */
  readonly pictures: number;
  /** All entries of an archive or office file together, unpacked. */
  readonly unpackedBytes: number;
  readonly entries: number;
  /** Unpacked to packed, asked of what unpacks to more than 10 MB. */
  readonly packingRatio: number;
  readonly timeoutMs: number;
  /** Resident memory of the whole child, native libraries included. */
  readonly memoryMb: number;
};

export const LIMITS: Limits = {
  bytes: 50 * 1024 * 1024,
  pages: 200,
  pixels: 50_000_000,
  pictures: 200,
  unpackedBytes: 200 * 1024 * 1024,
  entries: 1_000,
  packingRatio: 100,
  timeoutMs: 10 * 60_000,
  memoryMb: 1_500,
};
