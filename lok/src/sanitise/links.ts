/**
 * Empties the links of markup that a program would follow by itself: every `href` but those of `a` elements, whatever its
 * prefix, that `inside` doesn't let pass. Works on text, since a part may be large and mostly is without such links.
 */
export function removeLinks(markup: string, inside: (target: string) => boolean): string {
	return markup.replace(
		/(\s(?:[^\s"'<>=/:]+:)?(?:href|image-data)\s*=\s*)("[^"]*"|'[^']*')/g,
		(all: string, before: string, quoted: string, at: number) =>
			isAnchor(markup, at) || inside(decoded(quoted.slice(1, -1)).trim()) ? all : `${before}""`,
	);
}

/** In ODF: a part of the package itself, or a place in it. */
export function insidePackage(target: string): boolean {
	const relative = !/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(target);
	return relative && !target.split(/[/\\]/).includes('..');
}

/** In SVG: a place in the picture, or a picture of pixels in the link itself. */
export function insidePicture(target: string): boolean {
	return target === '' || target.startsWith('#') || /^data:image\/(png|jpe?g|gif|bmp|webp)[;,]/i.test(target);
}

/** A `<` begins an element wherever it stands in well-formed markup. */
function isAnchor(markup: string, at: number): boolean {
	return /^<(?:[^\s"'<>=/:]+:)?a\s/.test(markup.slice(markup.lastIndexOf('<', at), at + 1));
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(value: string): string {
	return value.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
		const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
		if (name === undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : all;
		return named[name] ?? all;
	});
}

/** Drops the relationships of an OOXML part that point outside the package, hyperlinks aside, which nobody follows. */
export function removeRelationships(markup: string): string {
	return markup.replace(/<(?:[^\s"'<>=/:]+:)?Relationship\s[^<]*?\/>/g, (element) => {
		const outside = /\sTargetMode\s*=\s*["']External["']/i.test(element);
		return outside && !/\sType\s*=\s*["'][^"']*\/hyperlink["']/.test(element) ? '' : element;
	});
}
