import { describe, expect, it } from 'vitest';

import { compareName } from '@/domain/matching/compare-name';
import { AGREEMENT_LEVELS } from '@/domain/matching/fields';
import type { LevelOf } from '@/domain/matching/fields';
import { tools } from '@/domain/matching/reading-tools.fixture';
import { takeNameApart } from '@/domain/matching/written-name';

function compare(one: string, other: string): LevelOf<'name'> | undefined {
  const [a, b] = [takeNameApart(one, tools.read), takeNameApart(other, tools.read)];

  return a && b ? AGREEMENT_LEVELS.name[compareName(a, b)] : 'missing';
}

describe('two names agree as far as they do', () => {
  const cases: [one: string, other: string, level: LevelOf<'name'>][] = [
    ['张伟', '张伟', 'same'],
    ['陳國華', '陈国华', 'same'],
    ['阿卜杜·热合曼', '阿卜杜 热合曼', 'same'],
    ['王伟(旧卡)', '王伟', 'same'],
    ['李娜女士', '李娜', 'same'],
    ['章子怡', '张子怡', 'homophone'],
    ['张玮', '张伟', 'homophone'],
    ['ZHANG WEI', '张伟', 'sameLetters'],
    ['wei zhang', '张伟', 'reordered'],
    ['王国建', '王建国', 'reordered'],
    ['伟张', '张伟', 'reordered'],
    ['张薇', '章伟', 'sameLetters'],
    ['王新', '王兴', 'nearSound'],
    ['刘末', '刘未', 'nearSound'],
    ['王建', '王建国', 'partLost'],
    ['王建□', '王建国', 'partLost'],
    ['买买提', '买买提·库尔班', 'partLost'],
    ['王子豪', '王子轩', 'alike'],
    ['李建国', '孙建国', 'alike'],
    ['李磊', '孙磊', 'givenNameOnly'],
    ['王芳', '王强', 'familyNameOnly'],
    ['王芳', '李强', 'different'],
    ['无名氏', '王芳', 'missing'],
    ['王芳之子', '王小明', 'missing'],
    ['王芳之子', '王芳之子', 'missing'],
    ['John Smith', 'SMITH, John', 'reordered'],
    ['Jon Smith', 'John Smith', 'nearSound'],
    ['J Smith', 'John Smith', 'partLost'],
    ['Kathrine Smyth', 'Katherin Smith', 'alike'],
    ['John Smith', 'Mary Smith', 'familyNameOnly'],
    ['John Smith', 'Mary Jones', 'different'],
    ['R Mozasack', 'Richard Mezasack', 'alike'],
    ['Mic Amanda Jonson', 'Michael Amanda Johnson', 'alike'],
    ['Badteck', 'Emily Badoteck', 'faintlyAlike'],
    ['Christopher Moler', 'Christopher Miller', 'faintlyAlike'],
    ['Ana Maria Smiht', 'Annamaria Smith', 'alike'],
    ['Christopher Stone', 'Christopher Miller', 'givenNameOnly'],
    ['Emily', 'Badoteck', 'different'],
    ['SHAN XIAOYUN', '单晓云', 'sameLetters'],
    ['dan xiaoyun', '单晓云', 'sameLetters'],
    ['善晓云', '单晓云', 'homophone'],
    ['YUCHI GONG', '尉迟恭', 'sameLetters'],
  ];

  it.each(cases)('%s · %s: %s', (one, other, level) => {
    expect(compare(one, other)).toBe(level);
    expect(compare(other, one)).toBe(level);
  });
});

it("knows the mother by a newborn's provisional name", () => {
  const mothers = ['王芳之子', '王芳之女大', '王芳之次子', '新生儿', '王芳'].map((name) => takeNameApart(name, tools.read)?.mother);

  expect(mothers).toEqual(['王芳', '王芳', '王芳', '', '']);
});
