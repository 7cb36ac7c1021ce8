import 'server-only';

type Page = {
  nonce: string;
  /** Printing draws its page in a frame of our own. */
  framed: boolean;
  /** React's development build rebuilds server stacks with `eval`, and its overlay injects styles. */
  development: boolean;
  https: boolean;
};

/**
 * Scripts run only with the nonce of this one response, so text that finds its
 * way into a page stays text. Radix positions its layers with inline style
 * attributes, which cannot run anything; style elements need the nonce too.
 */
export function contentSecurityPolicy({ nonce, framed, development, https }: Page): string {
  const directives = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    `frame-ancestors ${framed ? "'self'" : "'none'"}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ];

  return directives.join('; ');
}
