import type { IdentifierKind } from '@/domain/identifiers/identifier';

/** A card nobody holds, for set-up and training: a published specimen, or computed under reserved sequence numbers. */
export interface Specimen {
  /** What it is read as at a desk without patterns of its own. */
  readonly kind: IdentifierKind;
  /** As a scanner or reader sends it. */
  readonly text: string;
  /** False for the slips a clerk meets every day: the reading says what is wrong. */
  readonly sound: boolean;
}

function sound(kind: IdentifierKind, text: string): Specimen {
  return { kind, text, sound: true };
}

function unsound(kind: IdentifierKind, text: string): Specimen {
  return { kind, text, sound: false };
}

/** Every kind a window meets, in the order a trainer would show them. */
export const SPECIMENS: readonly Specimen[] = [
  // GB 11643-1999 prints the first; the reader's record belongs to a person of the demo.
  sound('prc_id18', '11010519491231002X'),
  sound('prc_id18', '110101199003074514'),
  sound('idcard_record', '方晴|女|汉|19980602|浙江省杭州市余杭区瓶窑镇凤都路16号|33012519980602984X|杭州市公安局余杭分局|20200715|20400715||'),
  sound('hmt_residence', '830000198010249717'),
  // Specimens of the National Immigration Administration, 2023.
  sound('fpr18', '932682198501010017'),
  sound('fpr15', 'POL330185041227'),
  sound('prc_id15', '110105491231002'),
  sound('disability_cert', '31010419851102008X11'),
  sound('passport_cn', 'EA1234567'),
  sound('passport_other', 'ZZ900417'),
  sound('passport_tw', '312345678'),
  sound('hm_permit', 'H0090041701'),
  sound('tw_permit', '00904172'),
  sound('eep_hm', 'CA1234567'),
  sound('eep_tw', 'L12345678'),
  sound('mrz_td3', 'P<NZLFAIRWEATHER<<EMMA<LOUISE<<<<<<<<<<<<<<<\rZZ900417<1NZL9006256F3301188<<<<<<<<<<<<<<02'),
  sound('mrz_cn_hm', 'CRH0090041700133305186F7902136\r<<<<<<<<<<<<<<<<<<BQ900417A<16\rCHAN<<MEI<LING<<<<<<<<<<<<<<<<'),
  sound('mrz_cn_tw', 'CT00904172<70263107254M6809308\r<<<<<<<<<<<<<<<<<<BK1900417042\rLIN<<CHIH<MING<<<<<<<<<<<<<<<<'),
  // ICAO Doc 9303 prints the next three.
  sound('mrz_td1', 'I<UTOD231458907<<<<<<<<<<<<<<<\r7408122F1204159UTO<<<<<<<<<<<6\rERIKSSON<<ANNA<MARIA<<<<<<<<<<'),
  sound('mrz_td2', 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rD231458907UTO7408122F1204159<<<<<<<6'),
  sound('mrz_mrva', 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL8988901C4XXX4009078F96121096ZE184226B<<<<<<'),
  sound('hkid', 'Q900417(A)'),
  sound('mo_bir', '5900418(3)'),
  sound('tw_id', 'K190041704'),
  sound('tw_arc', 'AC01234567'),
  sound('birth_cert', 'Z330900417'),
  sound('military_id', '武字12345678'),
  // WS/T 543 prints the electronic health card.
  sound('ehc_qr', '98FF9F2C05145CB9305E9D8A57E072BB51180CA49E5BE5E9D41BCE3A9A571928:1'),
  sound('nhsa_ec_qr', '4241234567890123456707320000'),
  sound('ss_card_no', 'Z90041750'),
  sound('bank_card', '6217000010001234569'),
  sound('gs1_gsrn', ']C18018690123450000123453'),
  sound('hospital_card', '320100123456'),
  sound('rfid_uid', '0123456703'),
  sound('driving_file_no', '330100123456'),
  sound('index_number', 'YK000000123493'),
  sound('mobile', '15400001001'),
  sound('name_cn', '欧阳静'),
  sound('date', '19880229'),
  unsound('prc_id18', '110105194912310021'),
  unsound('prc_id18', '110105194902300021'),
  unsound('pay_code_wechat', '134567890123456789'),
  unsound('uscc', '91110000MA01ABCD2Q'),
  unsound('url', 'https://example.org/pay?code=1'),
];
