import { Worker } from 'node:worker_threads';

/** Which inputs to make. */
export interface RunOptions {
  /** Inputs of one seed are always the same. */
  readonly seed: number;
  /** How many. */
  readonly runs: number;
  /** Replays one input of the seed, as a fault names it. */
  readonly path?: string | undefined;
}

/** An input for which a property does not hold. */
export interface Fault {
  /** Makes the input again. */
  readonly seed: number;
  readonly path: string;
  /** The input, as small as it could be made, and what went wrong. */
  readonly message: string;
}

export interface Report {
  readonly inputs: number;
  readonly seconds: number;
  /** Milliseconds of the input that took longest. */
  readonly slowest: number;
  readonly faults: readonly Fault[];
}

/** What a thread is told. */
export interface Job extends RunOptions {
  readonly module: string;
  /** Two numbers that the thread keeps current: the seed, and which of its inputs is being tried. */
  readonly progress: SharedArrayBuffer;
}

/** Longer than any input takes on a busy machine. */
const HANG_MS = 20_000;

/**
 * Runs the Target that a module makes, in a thread of its own. An input that hangs ends the thread, and so does one that
 * makes it crash; either is a fault like others.
 */
export function runTarget(module: URL, options: RunOptions, hangAfter = HANG_MS): Promise<Report> {
  const progress = new SharedArrayBuffer(8);
  const current = new Int32Array(progress);
  const workerData: Job = { ...options, module: module.href, progress };
  const worker = new Worker(new URL('./targetWorker.ts', import.meta.url), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const started = performance.now();

  return new Promise((resolve) => {
    let before = '';
    const watchdog = setInterval(() => {
      const now = current.join();
      if (now === before) end(`It was not done after ${hangAfter} ms.`);
      before = now;
    }, hangAfter);
    const end = (message: string): void => {
      const [seed = 0, index = 0] = current;
      const seconds = (performance.now() - started) / 1000;
      finish({ inputs: index, seconds, slowest: hangAfter, faults: [{ seed, path: String(index), message }] });
    };
    const finish = (report: Report): void => {
      clearInterval(watchdog);
      void worker.terminate();
      resolve(report);
    };
    worker.once('message', finish);
    worker.once('error', (error) => end(`The thread crashed: ${String(error)}`));
  });
}
