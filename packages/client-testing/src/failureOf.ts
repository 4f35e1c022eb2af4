/** What a call fails with. Throws where it does not fail. */
export async function failureOf(call: Promise<unknown>): Promise<unknown> {
  const output = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in output) return output.error;
  throw new Error(`The call should have failed, but gave ${JSON.stringify(output.value)}.`);
}
