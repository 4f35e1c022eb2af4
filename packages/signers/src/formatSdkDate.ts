/** Seconds since 1970 as X-Sdk-Date writes them, in UTC: `20191115T033655Z`. */
export function formatSdkDate(timestamp: number): string {
  return `${new Date(timestamp * 1000).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
