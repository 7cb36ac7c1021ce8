import { expect, test } from 'vitest';
import type { DetectorSettings } from './judge-burst';
import type { KeyStroke } from './key-stroke';
import { runDesk, PLAIN_SETTINGS, untilQuiet } from './sample-desk';
import { sampleStroke } from './sample-strokes';

/** One press per word, `code` or `code=key`; `S` Shift, `C` Ctrl, `A` Alt, `L` Caps Lock; `^` a release; `+n` the pause before it. */
function strokesOf(notation: string): readonly KeyStroke[] {
  let timeStamp = 1000;
  return notation.split(' ').map((word) => {
    const [, release, code = '', key, modifiers = '', pause] = /^(\^?)([A-Z]\w+?)(?:=([^:]+))?(?::([SCAL]+))?\+(\d+)$/.exec(word) ?? [];
    timeStamp += Number(pause);
    return sampleStroke({
      action: release ? 'up' : 'down',
      code,
      key: key ?? code.replace(/^(?:Digit|Key|Numpad)(.)$/, (_, cap: string) => cap.toLowerCase()),
      shift: modifiers.includes('S'),
      ctrl: modifiers.includes('C'),
      alt: modifiers.includes('A'),
      caps: modifiers.includes('L'),
      timeStamp,
    });
  });
}

/** The digits as keys of one row, all with the same pause. */
function digits(text: string, row: 'Digit' | 'Numpad', pause: number): string {
  return Array.from(text, (digit) => `${row}${digit}+${pause}`).join(' ');
}

function altKeypad(number: string): string {
  return `AltLeft=Alt:A+4 ${Array.from(number, (digit) => `Numpad${digit}:A+4`).join(' ')} ^AltLeft+2`;
}

const ownCards: Partial<DetectorSettings> = { known: (text) => /^\d{8}$/.test(text) };
const noSuffix: Partial<DetectorSettings> = { profile: { ...PLAIN_SETTINGS.profile, terminators: [] } };

interface Vector {
  id: string;
  title: string;
  strokes: string;
  text: string;
  terminator: string;
  source: 'scanner' | 'human' | 'uncertain';
  settings?: Partial<DetectorSettings>;
}

const vectors: readonly Vector[] = [
  { id: 'EV-05', title: 'one shifted letter under Caps Lock is what the computer made of it', strokes: 'KeyX=x:SL+0 Enter+4', text: 'x', terminator: 'Enter', source: 'uncertain' },
  { id: 'EV-06', title: 'keypad mode', strokes: `${digits('110101199003074514', 'Numpad', 6)} NumpadEnter=Enter+4`, text: '110101199003074514', terminator: 'NumpadEnter', source: 'scanner' },
  { id: 'EV-07', title: 'keypad mode with Num Lock off', strokes: 'Numpad1=End+0 Numpad2=ArrowDown+6 Numpad3=PageDown+6 Numpad4=ArrowLeft+6 Enter+4', text: '1234', terminator: 'Enter', source: 'uncertain' },
  { id: 'EV-08', title: 'every character as Alt and its code', strokes: `${altKeypad('049')} ${altKeypad('050')} Enter+4`, text: '12', terminator: 'Enter', source: 'scanner' },
  { id: 'EV-10', title: 'a group separator as Alt+029', strokes: `${altKeypad('029')} Digit1+4 Digit2+4 Enter+4`, text: '\u001d12', terminator: 'Enter', source: 'scanner' },
  { id: 'EV-11', title: 'STX and ETX as Ctrl+B and Ctrl+C', strokes: `KeyB:C+0 ${digits('12345678', 'Digit', 4)} KeyC:C+4 Enter+4`, text: '\u000212345678\u0003', terminator: 'Enter', source: 'scanner' },
  { id: 'EV-14', title: 'a Tab suffix', strokes: `${digits('12345678', 'Digit', 4)} Tab+4`, text: '12345678', terminator: 'Tab', source: 'scanner' },
  { id: 'EV-15', title: 'hand typing', strokes: 'Digit1+0 Digit2+180 Digit3+140 Digit4+210 Digit5+160 Digit6+190 Digit7+150 Digit8+230 Enter+400', text: '12345678', terminator: 'Enter', source: 'human' },
  { id: 'EV-16', title: 'a slow scan of a card the desk knows', strokes: `${digits('12345678', 'Digit', 42)} Enter+42`, text: '12345678', terminator: 'Enter', source: 'scanner', settings: ownCards },
  { id: 'EV-17', title: 'a US scanner on a French computer', strokes: 'Digit1=&+0 Digit2=é+4 Digit3="+4 Enter+4', text: '123', terminator: 'Enter', source: 'scanner' },
  { id: 'EV-18', title: 'a key of a hand and a pause inside a scan', strokes: `${digits('1101', 'Digit', 4)} KeyA+350 ${digits('0119', 'Digit', 4)} Enter+4`, text: '1101a0119', terminator: 'Enter', source: 'uncertain' },
  { id: 'EV-19', title: 'a whole number', strokes: `${digits('110101199003074514', 'Digit', 4)} Enter+4`, text: '110101199003074514', terminator: 'Enter', source: 'scanner' },
  { id: 'EV-20', title: 'a scanner without suffix', strokes: digits('12345678', 'Digit', 4), text: '12345678', terminator: 'None', source: 'scanner', settings: noSuffix },
];

test.each(vectors)('$id: $title is read as $source', ({ strokes, text, terminator, source, settings }) => {
  const desk = runDesk(untilQuiet(strokesOf(strokes)), { ...PLAIN_SETTINGS, ...settings });
  const [scan] = desk.scans;

  if (!scan) {
    expect(source).not.toBe('scanner');
    expect({ text: desk.page, terminator: desk.alone.at(-1)?.key }).toEqual({ text, terminator });
    return;
  }
  expect(desk.scans).toHaveLength(1);
  expect({ text: scan.text, terminator: scan.terminator }).toEqual({ text, terminator });
  expect(scan.doubts.length > 0 ? 'uncertain' : 'scanner').toBe(source);
  expect(desk.page).toBe('');
});

test('EV-16: without knowledge of the card the same slow digits stay typed text', () => {
  const desk = runDesk(untilQuiet(strokesOf(`${digits('12345678', 'Digit', 42)} Enter+42`)));

  expect(desk.scans).toEqual([]);
  expect(desk.page).toBe('12345678');
});
