/** Obviously fake, without a stretch that other texts have, and with characters that escapes differ about. */
export const credentials = {
  secretId: 'AKIDFUZZ',
  secretKey: 'qzx-fake+key/of=the~fuzzer-wvj',
  token: 'jvw.fake+token/of=the~fuzzer-xzq',
} as const;
