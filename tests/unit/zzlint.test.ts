import { it } from 'vitest';
import { join } from 'node:path';
import { lintQuestion, lintRules } from '../../src/shared/text/questionLint';
import { freshQuestions, measure } from '../support/labelledQuestions';
it('x', () => {
  for (const f of ['lint-later-tuned.txt', 'lint-later-untouched.txt'] as const) {
    const all = freshQuestions(join(process.cwd(), 'tests/fixtures/questions'), f as never);
    const found = new Map(all.map((q) => [q, new Set(lintQuestion(q.text, { isEarly: true }).map((x) => x.rule))]));
    let r = 0,
      w = 0,
      m = 0;
    const out: string[] = [];
    for (const rule of lintRules) {
      const x = measure(rule, all, (q) => found.get(q)!.has(rule));
      r += x.right;
      w += x.wrong;
      m += x.missed;
      out.push(`${rule} ${x.right}/${x.wrong}/${x.missed}`);
    }
    console.log(f, 'P', r / (r + w), 'R', r / (r + m), out.join(' '));
    if (f.includes('tuned'))
      for (const q of all) {
        const g = found.get(q)!;
        const miss = [...q.rules].filter((x) => !g.has(x));
        const extra = [...g].filter((x) => !q.rules.has(x));
        if (miss.length || extra.length) console.log('  ', q.text, 'MISS', miss.join(), 'EXTRA', extra.join());
      }
  }
});
