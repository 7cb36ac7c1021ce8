import 'server-only';

/**
 * Between two statements of one transaction a decision took away what the first had read: a card led to a person whom
 * a merge retired a moment later. To be run again like any other lost race (`40001`, serialization failure): then the
 * person in force is met.
 */
export class MovedMeanwhile extends Error {
  readonly code = '40001';
}
