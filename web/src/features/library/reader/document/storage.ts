/** A browser may refuse to keep anything. */
export function storage(): Storage | null {
	try {
		return window.localStorage;
	} catch (error) {
		console.warn('Nothing can be kept here', error);
		return null;
	}
}
