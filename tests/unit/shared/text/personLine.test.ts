import { expect, it } from 'vitest';
import { parsePersonLine } from '../../../../src/shared/text/personLine';

it.each([
  ['Tomás Vidal', 'Tomás Vidal', '', ''],
  ['  Tomás   Vidal , clinical lead  at Cadence Care ', 'Tomás Vidal', 'clinical lead', 'Cadence Care'],
  ['Tomás Vidal, clinical lead', 'Tomás Vidal', 'clinical lead', ''],
  ['Tomás Vidal at Cadence Care', 'Tomás Vidal', '', 'Cadence Care'],
  ['Tomás Vidal @ Cadence Care', 'Tomás Vidal', '', 'Cadence Care'],
  ['Ann Ash, head of design, research at Openward', 'Ann Ash', 'head of design, research', 'Openward'],
  [
    'Desmond K. Achterberg, MPP, PMP®, Deputy Budget Director at City of Marrow Creek, Office of Budget',
    'Desmond K. Achterberg, MPP, PMP®',
    'Deputy Budget Director',
    'City of Marrow Creek, Office of Budget',
  ],
  ['Bram Quickwater, RN, MSc, clinical lead at Fennimore', 'Bram Quickwater, RN, MSc', 'clinical lead', 'Fennimore'],
  ['Ida Lind, Ph.D.', 'Ida Lind, Ph.D.', '', ''],
  ['Ann Ash, CEO at Openward', 'Ann Ash', 'CEO', 'Openward'],
  ['Ann Ash, nurse at night at Openward', 'Ann Ash', 'nurse at night', 'Openward'],
  ['Ann Ash, nurse at', 'Ann Ash', 'nurse', ''],
  ['Matt Attwater, patent officer', 'Matt Attwater', 'patent officer', ''],
  [' at Openward', '', '', 'Openward'],
  ['华 测试, 产品经理 at 示例', '华 测试', '产品经理', '示例'],
  ['', '', '', ''],
])('reads “%s”', (line, name, title, organisation) => {
  expect(parsePersonLine(line)).toEqual({ name, title, organisation });
});

it('takes the organisation that is known, whatever is in its name', () => {
  expect(parsePersonLine('Ann Ash, lead at care at home', ['Care at Home'])).toEqual({
    name: 'Ann Ash',
    title: 'lead',
    organisation: 'care at home',
  });
});
