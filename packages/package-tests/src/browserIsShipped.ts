/** Whether the tests find a browser on this machine: npm has one for Linux on x64. CI must have it. */
export const browserIsShipped =
  process.env['CI'] !== undefined || (process.platform === 'linux' && process.arch === 'x64');
