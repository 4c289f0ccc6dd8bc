/** Header names that webhooks often need, in the spelling of their standards; those that Parley sets itself are overridden. */
export const COMMON_HEADERS: readonly string[] = [
  'Authorization',
  'X-Api-Key',
  'Accept',
  'Accept-Language',
  'Cache-Control',
  'Content-Type',
  'Cookie',
  'Idempotency-Key',
  'If-None-Match',
  'Origin',
  'Prefer',
  'Referer',
  'User-Agent',
  'X-Correlation-Id',
  'X-Request-Id',
  'X-Signature',
  'X-Tenant-Id',
];

const VALUES: Record<string, readonly string[]> = {
  authorization: ['Bearer {{$env.TOKEN}}', 'Basic {{$env.BASIC_AUTH}}'],
  'x-api-key': ['{{$env.API_KEY}}'],
  accept: ['application/json', 'application/vnd.api+json', '*/*'],
  'accept-language': ['en', 'de', 'fr', 'es', '{{language|en}}'],
  'cache-control': ['no-cache', 'no-store'],
  'content-type': ['application/json', 'application/vnd.api+json'],
  prefer: ['return=representation', 'return=minimal'],
  'x-request-id': ['{{$interaction.uuid}}'],
  'x-correlation-id': ['{{$interaction.uuid}}'],
};

const NONE: readonly string[] = [];

/** Values that a header often has. */
export function commonValues(name: string): readonly string[] {
  return VALUES[name.trim().toLowerCase()] ?? NONE;
}
