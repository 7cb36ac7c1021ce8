import type { MatchField } from '@/domain/matching/fields';
import type { PairClass } from '@/domain/matching/match-model';

type Guess = Readonly<Record<MatchField, readonly (readonly number[])[]>>;

/**
 * What is expected before a hospital's own records are seen, each row summing
 * to about one in the order of the levels without `missing`. Estimation starts
 * here, and where records are few it stays near. Origin: rates of error that
 * studies of registration name (one record in ten with a slip in the name, one
 * in twenty in the date), and how families are made: half share the surname, a
 * twin differs by a character and a neighbouring number.
 */
export const INITIAL_GUESS: Readonly<Record<PairClass, Guess>> = {
  clean: {
    name: [[0.92, 0.01, 0.015, 0.008, 0.015, 0.012, 0.01, 0.003, 0.003, 0.003, 0.004]],
    birthDate: [
      [0.945, 0.01, 0.004, 0.006, 0.01, 0.003, 0.005, 0.005, 0.004, 0.008],
      [0.982, 0.005, 0.001, 0.002, 0.003, 0.001, 0.001, 0.001, 0.001, 0.003],
      [0.82, 0.01, 0.01, 0.02, 0.1, 0.002, 0.018, 0.01, 0.002, 0.008],
      [0.9, 0.01, 0.004, 0.01, 0.03, 0.003, 0.01, 0.008, 0.004, 0.02],
      [0.945, 0.01, 0.004, 0.006, 0.01, 0.003, 0.005, 0.005, 0.004, 0.008],
    ],
    sex: [[0.99, 0.01], [0.99, 0.01], [0.995, 0.005]],
    idNumber: [[0.9, 0.05, 0.002, 0.012, 0.006, 0.03]],
    phone: [[0.8, 0.01, 0.03, 0.16]],
    address: [[0.7, 0.1, 0.07, 0.05, 0.08]],
    mother: [[0.92, 0.05, 0.01, 0.02]],
    ethnicGroup: [[0.98, 0.02]],
  },
  careless: {
    name: [[0.56, 0.05, 0.07, 0.04, 0.06, 0.07, 0.07, 0.02, 0.02, 0.02, 0.02]],
    birthDate: [
      [0.66, 0.06, 0.03, 0.04, 0.06, 0.03, 0.03, 0.03, 0.02, 0.04],
      [0.8, 0.04, 0.02, 0.03, 0.04, 0.02, 0.01, 0.02, 0.01, 0.01],
      [0.55, 0.05, 0.02, 0.05, 0.2, 0.02, 0.06, 0.02, 0.01, 0.02],
      [0.6, 0.05, 0.02, 0.03, 0.06, 0.02, 0.03, 0.03, 0.02, 0.14],
      [0.66, 0.06, 0.03, 0.04, 0.06, 0.03, 0.03, 0.03, 0.02, 0.04],
    ],
    sex: [[0.95, 0.05], [0.96, 0.04], [0.97, 0.03]],
    idNumber: [[0.68, 0.15, 0.005, 0.03, 0.035, 0.1]],
    phone: [[0.55, 0.02, 0.06, 0.37]],
    address: [[0.42, 0.15, 0.15, 0.11, 0.17]],
    mother: [[0.8, 0.12, 0.03, 0.05]],
    ethnicGroup: [[0.95, 0.05]],
  },
  strangers: {
    name: [[1e-4, 1e-4, 1e-4, 2e-5, 3e-4, 5e-4, 5e-4, 2e-3, 2e-3, 0.03, 0.964]],
    birthDate: [
      [1e-4, 3e-4, 1e-4, 1e-4, 6e-4, 1e-4, 4e-3, 0.012, 4e-3, 0.978],
      [0.02, 0.01, 0.001, 0.005, 0.01, 0.001, 0.01, 0.02, 0.01, 0.91],
      [0.02, 0.005, 0.001, 0.002, 0.03, 0.001, 0.01, 0.02, 0.005, 0.9],
      [1e-4, 3e-4, 1e-4, 1e-4, 6e-4, 1e-4, 4e-3, 0.012, 4e-3, 0.978],
      [2e-4, 8e-4, 3e-4, 3e-4, 1.5e-3, 3e-4, 0.01, 0.03, 0.01, 0.947],
    ],
    sex: [[0.5, 0.5], [0.92, 0.08], [0.5, 0.5]],
    idNumber: [[1e-6, 1e-7, 2e-6, 1e-5, 0.04, 0.96]],
    phone: [[1e-5, 1e-6, 1e-6, 1]],
    address: [[1e-5, 1e-4, 5e-4, 5e-3, 0.995]],
    mother: [[1e-4, 1e-3, 0.03, 0.97]],
    ethnicGroup: [[0.8, 0.2]],
  },
  family: {
    name: [[0.001, 0.0005, 0.0005, 0.0005, 0.002, 0.004, 0.06, 0.004, 0.002, 0.45, 0.476]],
    birthDate: [
      [4e-4, 3e-4, 2e-4, 2e-4, 2e-3, 1e-4, 8e-3, 4e-3, 5e-3, 0.98],
      [0.05, 0.01, 0.001, 0.005, 0.01, 0.001, 0.01, 0.02, 0.01, 0.88],
      [0.02, 0.005, 0.001, 0.002, 0.03, 0.001, 0.01, 0.02, 0.005, 0.9],
      [4e-4, 3e-4, 2e-4, 2e-4, 2e-3, 1e-4, 8e-3, 4e-3, 5e-3, 0.98],
      [4e-4, 3e-4, 2e-4, 2e-4, 2e-3, 1e-4, 8e-3, 4e-3, 5e-3, 0.98],
    ],
    sex: [[0.5, 0.5], [0.9, 0.1], [0.5, 0.5]],
    idNumber: [[1e-4, 1e-5, 1e-4, 1e-3, 0.06, 0.94]],
    phone: [[0.6, 0.003, 0.004, 0.39]],
    address: [[0.62, 0.13, 0.1, 0.05, 0.1]],
    mother: [[0.35, 0.03, 0.1, 0.52]],
    ethnicGroup: [[0.96, 0.04]],
  },
  twins: {
    name: [[0.0005, 0.001, 0.001, 0.001, 0.004, 0.004, 0.45, 0.01, 0.001, 0.49, 0.04]],
    birthDate: [
      [0.95, 0.01, 0.003, 0.005, 0.01, 0.003, 0.004, 0.004, 0.004, 0.007],
      [0.97, 0.005, 0.003, 0.004, 0.006, 0.002, 0.003, 0.003, 0.002, 0.002],
      [0.9, 0.01, 0.005, 0.01, 0.05, 0.003, 0.01, 0.005, 0.003, 0.004],
      [0.97, 0.005, 0.003, 0.004, 0.006, 0.002, 0.003, 0.003, 0.002, 0.002],
      [0.95, 0.01, 0.003, 0.005, 0.01, 0.003, 0.004, 0.004, 0.004, 0.007],
    ],
    sex: [[0.7, 0.3], [0.8, 0.2], [0.7, 0.3]],
    idNumber: [[0.002, 0.002, 0.75, 0.15, 0.04, 0.05]],
    phone: [[0.7, 0.005, 0.01, 0.285]],
    address: [[0.62, 0.13, 0.1, 0.05, 0.1]],
    mother: [[0.92, 0.05, 0.01, 0.02]],
    ethnicGroup: [[0.98, 0.02]],
  },
  lentNumber: {
    name: [[0.002, 0.001, 0.001, 0.001, 0.003, 0.005, 0.04, 0.004, 0.003, 0.4, 0.536]],
    birthDate: [
      [0.02, 0.005, 0.001, 0.002, 0.03, 0.001, 0.01, 0.02, 0.005, 0.9],
      [0.28, 0.02, 0.002, 0.004, 0.015, 0.002, 0.02, 0.02, 0.02, 0.61],
      [0.25, 0.02, 0.002, 0.004, 0.06, 0.002, 0.02, 0.02, 0.02, 0.6],
      [0.02, 0.005, 0.001, 0.002, 0.03, 0.001, 0.01, 0.02, 0.005, 0.9],
      [0.02, 0.005, 0.001, 0.002, 0.03, 0.001, 0.01, 0.02, 0.005, 0.9],
    ],
    sex: [[0.5, 0.5], [0.8, 0.2], [0.45, 0.55]],
    idNumber: [[0.97, 0.025, 1e-4, 0.003, 0.001, 0.001]],
    phone: [[0.6, 0.003, 0.004, 0.39]],
    address: [[0.62, 0.13, 0.1, 0.05, 0.1]],
    mother: [[0.2, 0.02, 0.1, 0.68]],
    ethnicGroup: [[0.96, 0.04]],
  },
};

/** Pairs of each class that one record has on average, before any record is seen. */
export const INITIAL_PAIRS_A_RECORD: Readonly<Record<Exclude<PairClass, 'strangers'>, number>> = { clean: 0.35, careless: 0.15, family: 0.3, twins: 0.003, lentNumber: 0.005 };

/** How many pairs the guess counts as beside the pairs seen: so many, and a share of those found. */
export const GUESS_COUNTS_AS: Readonly<Record<PairClass, { pairs: number; share: number }>> = {
  clean: { pairs: 40, share: 0.01 },
  careless: { pairs: 40, share: 0.03 },
  strangers: { pairs: 0, share: 0 },
  family: { pairs: 150, share: 0.02 },
  twins: { pairs: 200, share: 0.03 },
  lentNumber: { pairs: 150, share: 0.03 },
};

/**
 * A family is a family by what its members share. In these fields its guess
 * counts as many times the pairs found, or the class would be taken by
 * strangers who have nothing but a given name in common.
 */
export const SHARED_BY_FAMILIES: { fields: readonly MatchField[]; classes: readonly PairClass[]; share: number } = { fields: ['phone', 'address', 'mother'], classes: ['family', 'twins'], share: 3 };
