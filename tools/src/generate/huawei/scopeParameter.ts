/** The path parameter that a client fills in, unless the caller does. */
export const scopeParameter = 'project_id';
