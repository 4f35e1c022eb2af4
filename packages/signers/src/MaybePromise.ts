/** A value that is there at once on Node, and later where only Web Crypto is. */
export type MaybePromise<T> = T | Promise<T>;

/** Calls `next` at once on a value and later on a promise, so that one pipeline serves both implementations. */
export function chain<T extends object | string, R>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<R>,
): MaybePromise<R> {
  return isPromise(value) ? value.then(next) : next(value);
}

/** Not by instanceof: a sandbox (jsdom, vm) can hand out the promises of another realm. */
export function isPromise<T extends object | string>(value: MaybePromise<T>): value is Promise<T> {
  return typeof (value as Partial<Promise<T>>).then === 'function';
}
