/**
 * Milliseconds to wait before the next attempt: doubled with every failure up to a longest, of
 * which a random half is taken off, so that many who failed together do not come back together.
 *
 * `failures` counts from 1; `random` is from 0 to less than 1.
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog 2015 ("equal jitter").
 */
export function retryPause(
  failures: number,
  random: number,
  { firstMs, longestMs }: { readonly firstMs: number; readonly longestMs: number },
): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.max(0, failures - 1))
  return whole / 2 + (whole / 2) * random
}
