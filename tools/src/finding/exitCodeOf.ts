import type { Finding } from './Finding.ts';

const unreadable = new Set(['unreadable-file', 'yaml-syntax', 'duplicate-key']);

/** 0 without findings, 2 where a file could not be read or parsed, else 1. */
export function exitCodeOf(findings: readonly Finding[]): number {
  if (findings.length === 0) return 0;
  return findings.some(({ rule }) => unreadable.has(rule)) ? 2 : 1;
}
