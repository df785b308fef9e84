/** What a file may hold whose text is proposed to a form, and what reading it may take. */
export const documentLimits = {
  /** Of the parts of a Word file or workbook that are read, once they are unzipped. */
  unzippedBytes: 64 * 2 ** 20,
  pages: 100,
  /** Some forty pages: what a person can go through, and a form can carry. */
  characters: 60_000,
  parts: 3000,
  milliseconds: 20_000,
  /** By which the process may grow meanwhile. */
  growthBytes: 384 * 2 ** 20,
  heapMegabytes: 256,
} as const
