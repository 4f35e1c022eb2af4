import assert from 'node:assert/strict';
import { loadService } from '@cloud-contracts/tools/src/source/loadService.ts';
import { locate } from '@cloud-contracts/tools/src/source/locate.ts';
import { assertFindings } from '../assertFindings.ts';
import { type Changes, DemoService } from '../DemoService.ts';
import type { Target } from '../Target.ts';

/** A service is read, or findings say why not; what can be read can be located. */
export default async function create(): Promise<Target<Changes>> {
  const demo = new DemoService();
  return {
    inputs: demo.changes,
    check: (changes) =>
      demo.with(changes, () => {
        const source = loadService(demo.root, 'demo');
        assertFindings(source.findings, (file) => demo.read(file));
        assert(source.findings.length > 0 || source.entry.value !== undefined);
        const { line } = locate(
          { source, canonical: source.entry.value },
          '/paths/~1#ListDisks/post/requestBody/content',
        );
        assert(line >= 1);
      }),
    close: () => demo.close(),
  };
}
