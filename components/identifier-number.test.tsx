import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { IdentifierNumber } from './identifier-number';

test.each(['11010519491231002X', '110105********002X', 'E12345678', '7'])(
  '%s is drawn in groups but copied and read aloud as one',
  (value) => {
    const markup = renderToStaticMarkup(<IdentifierNumber value={value} />);
    expect(markup.replace(/<[^>]*>/g, '')).toBe(value);
  },
);
