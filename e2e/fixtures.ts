import { expect, test as base } from '@playwright/test';

/** Noise is failure: a console error or an uncaught one fails the test that met it. */
export const test = base.extend<{ quiet: null }>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.text().includes('Content Security Policy')) noise.push(`${message.text()} ${message.location().url}`.trim());
      });

      await use(null);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
