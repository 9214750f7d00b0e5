/** Whose passkeys they are, and where they may be used: exact origins, nothing by pattern. */
export interface PasskeySite {
  /** The relying party: the app's own host name, or a domain that it is under. */
  readonly rpId: string;
  /** Where the app is served. */
  readonly origins: readonly string[];
  /** Whose pages may frame it. */
  readonly topOrigins: readonly string[];
}

const ADDRESS = /^(?:[\d.]+|\[.*\])$/;

/**
 * @param origins where the app is served; without a domain given, the first one's host name is the relying party.
 * @returns undefined where browsers make no passkeys: none of the origins is under the domain, or it is a bare address.
 */
export function passkeySite(
  origins: readonly string[],
  topOrigins: readonly string[],
  domain?: string,
): PasskeySite | undefined {
  const hostOf = (origin: string) => new URL(origin).hostname;
  const rpId = domain ?? (origins[0] === undefined ? '' : hostOf(origins[0]));
  const under = origins.filter((origin) => hostOf(origin) === rpId || hostOf(origin).endsWith(`.${rpId}`));
  return under.length === 0 || ADDRESS.test(rpId) ? undefined : { rpId, origins: under, topOrigins };
}
