/** `createVolume` -> `CreateVolume`: the name of an operation as the start of a type's name. */
export function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
