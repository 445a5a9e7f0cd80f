/**
 * The same for every way of writing one LinkedIn profile: `linkedin.com/in/zoë`. Case, scheme, `www.`
 * or a country before the host, what follows ? or #, a slash at the end and percent signs make no
 * difference. Empty for what is no LinkedIn profile.
 */
export function profileKey(address: string): string {
  const found = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com(\/(?:in|pub)\/[^?#]+)/i.exec(address.trim());
  if (!found) return '';
  return `linkedin.com${decoded(found[1] ?? '').replace(/\/+$/, '')}`.normalize('NFC').toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
