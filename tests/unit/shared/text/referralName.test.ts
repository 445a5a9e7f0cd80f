import { describe, expect, it } from 'vitest';
import { readReferralName } from '../../../../src/shared/text/referralName';

describe('whom a referral names', () => {
  it.each([
    ['Hạnh (sp? Hanh, user research, clin safety) – ok to use name. zoom, lunch times', 'Hạnh', 'yes'],
    ['Teodor at MY trust she knows him!! from panel', 'Teodor', 'unknown'],
    ['Amara Nwosu, research operations at Cadence Care. Used to be ICU.', 'Amara Nwosu', 'unknown'],
    ['talk to Desmond K. Achterberg, budget office', 'Desmond K. Achterberg', 'unknown'],
    ['Ask Fionnuala Ní Shampla, happy for me to use her name', 'Fionnuala Ní Shampla', 'yes'],
    ['Wiremu Te Whakamātautau – but do not mention her', 'Wiremu Te Whakamātautau', 'no'],
    ['her friend Ludwig van der Berg at the ICU', 'Ludwig van der Berg', 'unknown'],
    ["Molly O'Testerson: say I sent you", "Molly O'Testerson", 'yes'],
    ['Al-Rashid بن تجربة, counsel', 'Al-Rashid بن تجربة', 'unknown'],
    ['李小龙 on the research side', '李小龙', 'unknown'],
    ['Dr. Łucja Zażółć (no consent yet, don’t use name)', 'Łucja Zażółć', 'no'],
    ['Jean-Luc d’Arcy', 'Jean-Luc d’Arcy', 'unknown'],
    ['Hana says ask @Amara Nwosu about nights', 'Amara Nwosu', 'unknown'],
    ['someone in informatics', '', 'unknown'],
    ['the head of ICU, forgot the name', '', 'unknown'],
    ['', '', 'unknown'],
  ] as const)('%s', (text, name, mayUseName) => {
    expect(readReferralName(text)).toEqual({ name, mayUseName });
  });
});
