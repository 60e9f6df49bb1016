import { isbot } from 'isbot';

/**
 * Whether a request is somebody opening a page to read it: not a robot, not a browser loading ahead, not our own
 * script looking for new pages. Browsers tell the last two apart on secure addresses only; elsewhere it counts.
 */
export function isReading(request: Request): boolean {
	const headers = request.headers;
	if (request.method !== 'GET' || isbot(headers.get('User-Agent') ?? '')) return false;
	// A form of the page leads back to it: that is the same reading.
	const from = headers.get('Referer') ?? '';
	if (URL.canParse(from) && new URL(from).pathname === new URL(request.url).pathname) return false;
	const purpose = `${headers.get('Sec-Purpose') ?? ''} ${headers.get('Purpose') ?? ''}`;
	if (purpose.includes('prefetch') || headers.has('X-Look-Again')) return false;
	return ['document', null].includes(headers.get('Sec-Fetch-Dest'));
}
