import { spawnSync } from 'node:child_process';

/** What to tell a person on whose machine Java does not start; undefined where it does. */
export function missingJava(): string | undefined {
  // macOS has a `java` that only says where to get one.
  if (spawnSync('java', ['-version']).status === 0) return undefined;
  return (
    'The second generator (openapi-generator) needs Java 11 or newer, and no `java` starts from the PATH. ' +
    'Get one, for example with `apt-get install default-jre-headless` or `brew install openjdk`, and run `npm test` again.'
  );
}
