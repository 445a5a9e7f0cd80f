/** A share with the range it may truly have. All three are between 0 and 1. */
export interface Interval {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** The 97.5th percentile of the normal distribution: both sides together leave out 5 %. */
const Z = 1.959963984540054;

/**
 * The 95 % score interval for a share of `hits` among `n` (E. B. Wilson, Journal of the American Statistical
 * Association 22, 1927, 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872):
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n). It stays between 0 and 1 and says something at 0 of n, too.
 * null without any.
 */
export function wilsonInterval(hits: number, n: number): Interval | null {
  if (n <= 0) return null;
  const share = hits / n;
  const square = (Z * Z) / n;
  const middle = share + square / 2;
  const half = Z * Math.sqrt((share * (1 - share)) / n + square / (4 * n));
  return {
    share,
    from: hits === 0 ? 0 : Math.max(0, (middle - half) / (1 + square)),
    to: hits === n ? 1 : Math.min(1, (middle + half) / (1 + square)),
  };
}
