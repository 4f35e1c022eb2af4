/** Content type of parameters that are written as names and values, also where they are the query of a GET. */
export const formType = 'application/x-www-form-urlencoded';
