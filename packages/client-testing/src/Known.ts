/** The values that an editor would offer: the literals of a union that is open at the end. */
export type Known<Value extends string> = Value extends unknown ? (string extends Value ? never : Value) : never;
