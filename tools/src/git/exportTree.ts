import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { runGit } from './runGit.ts';

/**
 * Gives `use` a folder with the files of a commit, as they are below `root`, and removes it afterwards. The work tree and
 * its index stay as they are.
 */
export async function exportTree<T>(root: string, commit: string, use: (folder: string) => Promise<T>): Promise<T> {
  const temporary = await mkdtemp(join(tmpdir(), 'contracts-base-'));
  const folder = join(temporary, 'tree');
  const index = { GIT_INDEX_FILE: join(temporary, 'index') };
  try {
    const tree = runGit(root, ['rev-parse', `${commit}:./`]);
    // From a folder inside, git would only export what lies below it.
    const top = runGit(root, ['rev-parse', '--show-toplevel']);
    runGit(top, ['read-tree', tree], index);
    runGit(top, ['checkout-index', '--all', `--prefix=${folder}/`], index);
    return await use(folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
