import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  // A build for tests lies beside the one that is being served.
  distDir: process.env['NEXT_DIST_DIR'] ?? '.next',
  typescript: { tsconfigPath: 'tsconfig.build.json' },
  agentRules: false,
  // Off: it keeps the pages of earlier patients alive, hidden, in the browser.
  cacheComponents: false,
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  devIndicators: false,
  // Development would print every action with its arguments: scans, names, passwords.
  logging: { serverFunctions: false },
  images: { unoptimized: true },
  serverExternalPackages: ['bwip-js', 'pg', 'pg-copy-streams', 'pino'],
  experimental: {
    authInterrupts: true,
    // Nothing a desk submits comes near it; a longer body is refused before it is parsed.
    serverActions: { bodySizeLimit: '256kb' },
  },
  // Everything else gets its headers in proxy.ts, which these files do not pass.
  headers: async () => [
    {
      source: '/_next/static/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
        // Counts only where such a file runs as a worker: the camera's decoder, which alone may compile WebAssembly.
        { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" },
      ],
    },
  ],
};

export default createNextIntlPlugin('./i18n/request.ts')(config);
