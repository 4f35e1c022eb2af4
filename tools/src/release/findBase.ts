import semver from 'semver';
import { UsageError } from '../commands/UsageError.ts';
import { GitError, runGit } from '../git/runGit.ts';

/** What a contract is compared with. */
export interface Base {
  /** As a person calls it: a tag, or the ref that was given. */
  readonly name: string;
  readonly commit: string;
}

/**
 * The commit that a ref names or, without one, that of the newest release from which this commit descends: changesets tags
 * it `<package>@<version>`. Undefined where nothing was released yet.
 *
 * @param packageName the package that carries the contracts
 * @throws {UsageError} where this is no clone, the ref names nothing, or a shallow clone does not tell
 */
export function findBase(root: string, packageName: string, ref?: string): Base | undefined {
  checkClone(root);
  if (ref !== undefined) return namedBase(root, ref);
  const version = newestRelease(root, packageName);
  if (version !== undefined) return namedBase(root, `refs/tags/${packageName}@${version}`, `${packageName}@${version}`);
  if (!isShallow(root)) return undefined;
  throw new UsageError(
    `This clone is shallow and shows no tag ${packageName}@<version>, so it does not tell what was released last. ${deepen}`,
  );
}

function checkClone(root: string): void {
  try {
    runGit(root, ['rev-parse', '--is-inside-work-tree']);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new UsageError(
      `The old contract is read from git's history, so run it in a clone. git says: ${error.message}`,
    );
  }
}

const deepen = 'Get the rest with `git fetch --unshallow --tags` (in GitHub Actions: `fetch-depth: 0`).';

function namedBase(root: string, ref: string, name = ref): Base {
  try {
    return { name, commit: runGit(root, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const advice = isShallow(root)
      ? `This clone is shallow. ${deepen}`
      : '`git branch --all` and `git tag` list what there is; `git fetch --tags` gets what is missing.';
    throw new UsageError(`git knows no commit by the name ${name}. ${advice}`);
  }
}

function newestRelease(root: string, packageName: string): string | undefined {
  const tags = runGit(root, ['tag', '--list', `${packageName}@*`, '--merged', 'HEAD']).split('\n');
  const versions = tags.map((tag) => tag.slice(packageName.length + 1)).filter((version) => semver.valid(version));
  return semver.rsort(versions)[0];
}

function isShallow(root: string): boolean {
  return runGit(root, ['rev-parse', '--is-shallow-repository']) === 'true';
}
