import { CloudContractsError, type ErrorDetails } from './CloudContractsError.ts';

/** The client cannot work as it is set up: credentials, region, endpoint or an option. Nothing was sent. */
export class ConfigurationError extends CloudContractsError {
  static {
    this.prototype.name = 'ConfigurationError';
  }

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details);
  }
}
