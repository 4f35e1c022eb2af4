declare const failure: unique symbol;

/** A promise that also says, in its type only, which errors it rejects with. {@link settle} reads that. */
export type Call<Data, Failure> = Promise<Data> & { readonly [failure]?: Failure };
