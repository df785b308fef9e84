/** Money is kept in fen, whole; people write yuan, and of large amounts 万元: 10,000 yuan. */
export const fenPerYuan = 100n
export const fenPerWan = 1_000_000n

/** 10 trillion yuan: up to here what is written comes back from fen as it was written. */
const mostFen = 1_000_000_000_000_000

/** 万元 in fen, to the nearest. Throws a RangeError for what is no amount: NaN, below 0, above 10⁹ 万元. */
export function fenOfWan(wan: number): bigint {
  return toFen(wan * Number(fenPerWan))
}

/** Yuan in fen, to the nearest. Throws a RangeError for what is no amount: NaN, below 0, above 10¹³ yuan. */
export function fenOfYuan(yuan: number): bigint {
  return toFen(yuan * Number(fenPerYuan))
}

/** Fen in 万元, with up to six decimals. */
export function wanOfFen(fen: bigint): number {
  return Number(fen) / Number(fenPerWan)
}

/** Fen in yuan, with up to two decimals. */
export function yuanOfFen(fen: bigint): number {
  return Number(fen) / Number(fenPerYuan)
}

function toFen(amount: number): bigint {
  const fen = Math.round(amount)
  if (!(fen >= 0 && fen <= mostFen)) throw new RangeError(`${amount} fen is no amount`)
  return BigInt(fen)
}
