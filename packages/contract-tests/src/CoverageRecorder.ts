import { mkdir, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

type Kind = 'operation' | 'example' | 'errorCode' | 'parameter' | 'field' | 'generated' | 'secondGenerator';

interface Fact {
  readonly kind: Kind;
  readonly id: string;
  exercised: boolean;
  passed: boolean;
}

const folder = fileURLToPath(new URL('../../../coverage/contracts/', import.meta.url));

/** Collects what a suite exercised, and writes it where `contracts coverage` reads it. */
export class CoverageRecorder {
  readonly #facts = new Map<string, Fact>();

  /** States that there is such a fact; it counts as a gap until it is recorded. */
  know(kind: Kind, ids: Iterable<string>): void {
    for (const id of ids) this.#fact(kind, id);
  }

  /** Records an outcome; a fact has passed if all its outcomes have. */
  record(kind: Kind, ids: Iterable<string>, passed: boolean): void {
    for (const id of ids) {
      const fact = this.#fact(kind, id);
      fact.passed = passed && (fact.passed || !fact.exercised);
      fact.exercised = true;
    }
  }

  /** Writes coverage/contracts/<service>.<suite>.json, whole or not at all. */
  async write(service: string, suite: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const path = `${folder}${service}.${suite}.json`;
    await writeFile(`${path}.tmp`, `${JSON.stringify({ service, facts: [...this.#facts.values()] }, null, 1)}\n`);
    await rename(`${path}.tmp`, path);
  }

  #fact(kind: Kind, id: string): Fact {
    const key = `${kind} ${id}`;
    const fact = this.#facts.get(key) ?? { kind, id, exercised: false, passed: false };
    this.#facts.set(key, fact);
    return fact;
  }
}
