/** XML that has been written: whatever else is put into an element is text and is escaped. */
export interface Xml {
	readonly xml: string;
}
type Child = Xml | string | number;
type Attributes = Readonly<Record<string, string | number | null>>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML 1.0 cannot hold, even escaped: controls, halves of characters, the two that are none. */
const impossible = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string => text.replace(impossible, '').replace(/[&<>"]/g, (one) => escapes[one] ?? one);

/** An element. An attribute that is null is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
	const given = Object.entries(attributes).flatMap(([key, value]) =>
		value === null ? [] : [` ${key}="${escaped(String(value)).replace(/[\t\n\r]/g, ' ')}"`],
	);
	const inside = children.map((child) => (typeof child === 'object' ? child.xml : escaped(String(child)))).join('');
	return { xml: inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>` };
}

/** A document with its root. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
