import { expect, it } from 'vitest';
import { runProcess } from './runProcess.ts';

it('gives what a process has printed', async () => {
  expect(await runProcess(process.execPath, ['-p', '6 * 7'])).toMatchObject({ output: '42\n' });
});

it('shows what a process that failed has printed, on both of its outputs', async () => {
  const failing = runProcess(process.execPath, ['-e', 'console.log("so far"); console.error("no"); process.exit(3)']);
  await expect(failing).rejects.toThrow(/ended with 3:\nso far\nno\n$/);
});
