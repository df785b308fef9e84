/**
 * How much one file may hold. Real ones stay far below (the largest public sample has 13,000 rows); above,
 * checking it would take minutes, so it is refused before it is taken apart.
 */
export const importLimits = {
  fileBytes: 64 * 2 ** 20,
  /** Of the parts of a workbook that are read, once they are unzipped. */
  unzippedBytes: 256 * 2 ** 20,
  /** Opening and closing tags of one of those parts: what a reader of XML takes its time for. */
  tags: 20_000_000,
  rows: 100_000,
  columns: 200,
  cells: 3_000_000,
  characters: 128 * 2 ** 20,
  /** Objects and lists within one another in a JSON line. */
  depth: 8,
  /** Errors that are listed one by one, and warnings; the rest is counted. */
  listedIssues: 100,
} as const
