import { describe, expect, test } from 'vitest';
import type { IdentifierKind } from '@/domain/identifiers/identifier';
import { maskIdentifier, maskName, maskPhone, maskUnread } from '@/domain/identifiers/mask';

describe('identifiers are masked by kind, the rest by length', () => {
  test.each<[IdentifierKind, string, string]>([
    ['prc_id18', '110101199003074514', '110101********4514'],
    ['prc_id15', '110105491231002', '110105*****1002'],
    ['fpr15', 'CAN110081080323', 'CAN********0323'],
    ['bank_card', '6222000200001237', '622200******1237'],
    ['passport_cn', 'EA1234567', 'EA****567'],
    ['hkid', 'A123456(3)', 'A1***563'],
    ['tw_permit', '12345678', '12***678'],
    ['hospital_card', 'MZ20260000123', 'MZ2******0123'],
    ['hospital_card', '12345', '***45'],
    ['hospital_card', '1234', '****'],
    ['military_id', '军字第12345678号', '军字第12***678号'],
    ['ehc_id', '98ff9f2c05145cb9305e9d8a57e072bb', '98FF********72BB'],
  ])('%s', (kind, value, masked) => {
    expect(maskIdentifier(kind, value)).toBe(masked);
  });

  test('the index number is public and stays readable', () => {
    expect(maskIdentifier('index_number', 'YK000000012388')).toBe('YK000000012388');
  });
});

test.each([
  ['张三', '张*'],
  ['张小三', '张*三'],
  ['张三李四', '张**四'],
  ['欧阳娜', '欧阳*'],
  ['欧阳', '欧*'],
  ['阿卜杜·测试', '阿卜杜 *'],
  ['ERIKSSON ANNA MARIA', 'ERIKSSON *'],
  ['Madonna', 'M***'],
  ['李', '*'],
  ['', ''],
])('the name %s is shown as %s', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test('a mobile number keeps three and four digits', () => {
  expect(maskPhone('13812345678')).toBe('138****5678');
});

test.each([
  ['QWE#%12@x', 'QW*****@x'],
  ['short', '*****'],
  ['\u001b[31mABCDEFGH', '·[*********GH'],
  ['x'.repeat(4096), 'xx************xx'],
  ['😀'.repeat(9), '😀😀*****😀😀'],
])('a code nobody could read shows its ends alone', (text, masked) => {
  expect(maskUnread(text)).toBe(masked);
});
