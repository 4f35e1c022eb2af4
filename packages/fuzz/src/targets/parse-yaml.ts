import assert from 'node:assert/strict';
import { parseSourceFile } from '@cloud-contracts/tools/src/source/parseSourceFile.ts';
import { assertFindings } from '../assertFindings.ts';
import { yamlText } from '../changedYaml.ts';
import type { Target } from '../Target.ts';

/** A file has a value, or findings that say why not. */
export default async function create(): Promise<Target<string>> {
  return {
    inputs: yamlText,
    check(text) {
      const { value, findings } = parseSourceFile('a.yaml', text);
      assert.equal(value === undefined, findings.length > 0);
      assertFindings(findings, () => text);
    },
  };
}
