export type { CallsOf, GeneratedCall } from './CallsOf.ts';
export { loadSecondClient } from './loadSecondClient.ts';
export { missingJava } from './missingJava.ts';
