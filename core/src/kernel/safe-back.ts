// Stands for whichever host serves the page; what is given back has no host.
const here = 'http://here.invalid';

const invisibleOrBackslash = /[\p{Cc}\\]/u;
/** Escapes of controls, dots, slashes and backslashes: something between here and the page might undo them. */
const disguised = /%(?:[01][0-9a-f]|2[ef]|5c|7f)/i;
const isDots = (segment: string): boolean => segment === '.' || segment === '..';

/** Whether a path says plainly where it leads: from the top, no empty segment but the last, no dots, no disguise. */
function isPlain(path: string): boolean {
	const [beforeTop, ...segments] = path.split('/');
	if (beforeTop !== '' || segments.length === 0 || disguised.test(path)) return false;
	return !segments.some((segment, index) => isDots(segment) || (segment === '' && index < segments.length - 1));
}

/**
 * An address to go back to that stays on the site which sends the reader there: path, query and fragment, in ASCII.
 * Anything else, such as another host in disguise, becomes the front page, `/`.
 */
export function safeBack(text: string): string {
	const [path = ''] = text.split(/[?#]/, 1);
	if (invisibleOrBackslash.test(text) || !isPlain(path)) return '/';
	const { pathname, search, hash } = new URL(text, here);
	return pathname + search + hash;
}
