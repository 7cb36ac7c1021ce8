import 'server-only';

/**
 * What one hospital may cost us. A peer is not trusted to be small, quick or
 * sane: the limits hold while its answer is still arriving.
 */
export const limits = {
  /** OWASP ASVS 5.0 V16.5.2: a peer that does not answer is given up; measured hospitals connect within tens of milliseconds. */
  connectMs: 1_000,
  /** Decoded bytes of one answer: a page of 1,000 ordinary resources is some 2 MB. */
  bytes: 5 * 1024 * 1024,
  /** FHIR's own resources nest to 12 or so; JSON.parse and everything after it recurse. */
  depth: 40,
  /** Values of one answer: 1,000 resources of 100 values each, doubled. */
  values: 200_000,
  /** Bytes of one document: a scanned summary of 50 pages is some 8 MB. */
  documentBytes: 16 * 1024 * 1024,
  /** Of its text that is parsed or shown: a long narrative is 100 kB. */
  documentText: 2 * 1024 * 1024,
  /** Entries of one page and pages of one search: 5,000 items is the longest record we promise to show, and some servers give 50 at a time whatever is asked. */
  entries: 1_000,
  pages: 100,
  /** Decoded bytes of all pages of one search: 5,000 items of 2 kB. Small pages without end would fill our memory as well as one large one. */
  searchBytes: 10 * 1024 * 1024,
  /** Asked for at once; a server may give fewer. */
  pageSize: 250,
  /** Calls at once to one hospital, and waiting for their turn: its desk needs its system as well. */
  inFlight: 8,
  waiting: 64,
  /** Calls at once to all hospitals, and waiting: a network that hangs must not hold every socket of the desk's own machine. */
  inFlightOverall: 64,
  waitingOverall: 1_024,
} as const;
