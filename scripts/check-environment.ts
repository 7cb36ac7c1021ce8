/** Says what is wrong with the environment before the first clerk finds out. */
import { EnvironmentError, parseEnvironment } from '@/server/env';

try {
  parseEnvironment(process.env);
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;

  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
