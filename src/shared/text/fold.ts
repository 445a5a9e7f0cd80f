/** For comparing what people type with what is stored: no accents, no case. `Ł` and `ø` fold too, which decomposition alone misses. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðæœßı]/g, (letter) => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' };
