import type { Bundle, BundleRef } from './Bundle.ts';

/**
 * Follows a `$ref` inside the bundle to what it stands for; returns anything else as it is.
 * Throws when the reference leads nowhere, since a bundle is self-contained.
 */
export function resolveRef<T extends object>(bundle: Bundle, value: T | BundleRef): T {
  if (!('$ref' in value) || typeof value.$ref !== 'string') return value as T;
  const { $ref } = value;
  let target: unknown = bundle;
  for (const segment of pointerSegments($ref)) {
    target =
      typeof target === 'object' && target !== null && Object.hasOwn(target, segment)
        ? (target as Record<string, unknown>)[segment]
        : undefined;
  }
  if (typeof target !== 'object' || target === null)
    throw new Error(`${bundle.info.title}: "${$ref}" stands for nothing in the bundle. Bundle the spec again.`);
  return resolveRef(bundle, target as T | BundleRef);
}

function pointerSegments(ref: string): readonly string[] {
  if (!ref.startsWith('#/')) throw new Error(`"${ref}" leaves the bundle. Bundle the spec again.`);
  return ref
    .slice(2)
    .split('/')
    .map((segment) => decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~'));
}
