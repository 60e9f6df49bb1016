export type Attributes = Readonly<Record<string, string>>;

/** A line feed in an attribute and a carriage return anywhere would come back as something else if they stood as they are. */
const escapes: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	'\n': '&#10;',
	'\t': '&#9;',
	'\r': '&#13;',
};
const written = (character: string) => escapes[character] ?? character;

export const escapeText = (text: string) => text.replace(/[&<>\r]/g, written);
const escapeAttribute = (text: string) => text.replace(/[&<>"\n\t\r]/g, written);

/** ` name="value"` for each, in their order. */
export function attributesXml(attributes: Iterable<readonly [string, string]>): string {
	let xml = '';
	for (const [name, value] of attributes) xml += ` ${name}="${escapeAttribute(value)}"`;
	return xml;
}

export const openTag = (qualified: string, attributes: Attributes) =>
	`<${qualified}${attributesXml(Object.entries(attributes))}>`;
