import type { ProblemGroup } from '@/domain/records/history/group-problems';
import type { Trend } from '@/domain/records/trends/plan-trend';
import { GENERAL_ANALYTES, PROBLEM_ANALYTES } from '@/domain/records/trends/problem-analytes.data';

/** The trends that are followed in a problem, in the order they are looked at; those never measured are left out. */
export function trendsOfProblem({ category }: Pick<ProblemGroup, 'category'>, trends: readonly Trend[]): readonly Trend[] {
  const followed = PROBLEM_ANALYTES.find(({ categories }) => categories.test(category ?? ''))?.analytes ?? [];

  return pick(followed, trends);
}

export function generalTrends(trends: readonly Trend[]): readonly Trend[] {
  return pick(GENERAL_ANALYTES, trends);
}

function pick(analytes: readonly string[], trends: readonly Trend[]): readonly Trend[] {
  return analytes.flatMap((id) => trends.find(({ analyteId }) => analyteId === id) ?? []);
}
