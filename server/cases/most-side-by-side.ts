import 'server-only';

/** Entries of one case that fit beside each other on the smallest screen of a desk. */
export const MOST_SIDE_BY_SIDE = 8;
