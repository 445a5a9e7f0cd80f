/** A name for a file on every system: without signs that one of them forbids, and not too long; `otherwise` when nothing is left. */
export function fileName(name: string, otherwise = 'Askwell'): string {
  const plain = name
    .replace(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/gu, '');
  return Array.from(plain).slice(0, 80).join('').trim() || otherwise;
}
