/** An address of this site to go back to. Anything else, such as another host in disguise, becomes the front page. */
export function safeBack(address: string | null): string {
	if (!address?.startsWith('/')) return '/';
	const base = 'http://here.invalid';
	const url = URL.canParse(address, base) ? new URL(address, base) : null;
	return url?.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}
