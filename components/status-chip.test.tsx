import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StatusChip, type StatusTone } from './status-chip';

const tones: StatusTone[] = ['ok', 'attention', 'doubt', 'danger', 'neutral'];

function draw(tone: StatusTone): string {
  return renderToStaticMarkup(<StatusChip tone={tone}>word</StatusChip>);
}

test.each(tones)('a chip of tone %s says its state in a word and a sign, not in colour alone', (tone) => {
  expect(draw(tone)).toMatch(/<svg[^>]*aria-hidden="true".*<span>word<\/span>/);
});

test('no two tones share a sign', () => {
  const signs = tones.map((tone) => /<svg.*<\/svg>/.exec(draw(tone))?.[0].replace(/class="[^"]*"/, ''));
  expect(new Set(signs).size).toBe(tones.length);
});
