/** The address is one where organisations or people are looked up: that waits while a sprint’s clock runs. */
export function isResearch(pathname: string): boolean {
  if (pathname === '/organisations/sprint' || pathname === '/people/brainstorm') return false;
  return ['/organisations', '/people', '/insights'].some((at) => pathname === at || pathname.startsWith(`${at}/`));
}
