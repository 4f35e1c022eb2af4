import * as fc from 'fast-check';

/** Any code units, half surrogate pairs and control characters among them. */
export const anyText = fc
  .array(fc.oneof(fc.integer({ max: 0x7f }), fc.integer({ max: 0xff_ff })), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
