import type { WireRequest } from './WireRequest.ts';

/** Gives the encoded parameters of a GET's query or a POST's form; undefined where the request has neither. */
export function readForm(request: WireRequest): string | undefined {
  if (request.method === 'GET') return request.query;
  return mediaType(request) === 'application/x-www-form-urlencoded'
    ? new TextDecoder().decode(request.body)
    : undefined;
}

/** The media type of the body in lower case and without parameters; empty if there is none. */
export function mediaType({ headers }: WireRequest): string {
  return (headers.get('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
}
