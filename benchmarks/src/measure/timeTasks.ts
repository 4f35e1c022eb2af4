import { Bench } from 'tinybench';
import { interleave } from './interleave.ts';

export interface TimingOptions {
  readonly rounds: number;
  /** How long a task runs in each round. */
  readonly milliseconds: number;
}

/**
 * Times short tasks in this process, interleaved, after a warm-up. Resolves with the median milliseconds of a run, by
 * task and round.
 */
export async function timeTasks<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  { rounds, milliseconds }: TimingOptions,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const time = (name: Name, warmup: boolean) => async (): Promise<number> => {
    const bench = new Bench({ time: milliseconds, warmup, throws: true, subtractTimerOverhead: true });
    bench.add(name, tasks[name]);
    const [task] = await bench.run();
    if (task?.result.state !== 'completed') throw new Error(`${name} was not measured: ${task?.result.state}.`);
    return task.result.latency.p50;
  };
  const each = (warmup: boolean) =>
    Object.fromEntries(names.map((name) => [name, time(name, warmup)])) as Record<Name, () => Promise<number>>;
  await interleave(1, each(true));
  return interleave(rounds, each(false));
}
